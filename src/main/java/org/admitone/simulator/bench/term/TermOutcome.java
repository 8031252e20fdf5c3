package org.admitone.simulator.bench.term;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.admitone.bench.BenchReport;
import tools.jackson.databind.json.JsonMapper;

/// What became of a term, counted at Zoom's end and not by the server.
///
/// @param creates      meetings that Zoom made, those of sessions cancelled later too
/// @param meetings     that are there in the end
/// @param twice        sessions with more than one
/// @param missing      sessions with none
/// @param leftBehind   meetings of cancelled sessions, or of none
/// @param mostADay     writes of the busiest host on its busiest day (UTC)
/// @param mostASecond  calls of the busiest second, of those that make and change meetings
/// @param refused      calls that Zoom refused because of a limit
/// @param days         from the first day (UTC) on which a meeting was made to the last
/// @param forecastDays the same, as it was forecast before the start
/// @param kills        of the server
/// @param seconds      that the trial took
public record TermOutcome(TermSize size, int creates, int meetings, int twice, int missing, int leftBehind, int mostADay, int mostASecond, int refused,
                          int days, int forecastDays, int kills, double seconds) implements BenchReport {

    private static final int WRITES_A_DAY = 100;

    /// Days without which so many meetings cannot be made, each host making a hundred a day.
    public int lowerBoundDays() {
        return Math.ceilDiv(creates, size.hosts() * WRITES_A_DAY);
    }

    @Override
    public String json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("sessions", size.sessions());
        object.put("hosts", size.hosts());
        object.put("kills", kills);
        object.put("creates", creates);
        object.put("meetings", meetings);
        object.put("twice", twice);
        object.put("missing", missing);
        object.put("left_behind", leftBehind);
        object.put("most_a_day", mostADay);
        object.put("most_a_second", mostASecond);
        object.put("refused", refused);
        object.put("days", days);
        object.put("lower_bound", lowerBoundDays());
        object.put("forecast", forecastDays);
        object.put("seconds", Math.round(seconds));
        return JsonMapper.builder().build().writeValueAsString(object);
    }

    @Override
    public String table() {
        return String.format(Locale.ROOT, """

                A term of %,d sessions by %d hosts, the server killed %d times on the way (counted at the simulated Zoom's end)

                  meetings in the end      %,8d   of %,d sessions that were not cancelled; %d twice, %d missing, %d left behind
                  made altogether          %,8d
                  writes of a host a day   %8d   at most; %d are allowed
                  calls a second           %8d   at most; 80 are allowed
                  refused for a limit      %8d
                  days                     %8d   lower bound %d, forecast %d
                  seconds                  %8.0f
                """, size.sessions(), size.hosts(), kills, meetings, size.sessions() - size.cancel(), twice, missing, leftBehind, creates, mostADay, WRITES_A_DAY,
                mostASecond, refused, days, lowerBoundDays(), forecastDays, seconds);
    }
}
