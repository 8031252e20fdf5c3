package org.admitone.provider.zoom.presence;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.presence.Told.Marks;
import org.admitone.provider.zoom.presence.Told.Participant;
import org.jspecify.annotations.Nullable;

/// What was said of one connection; the same, whatever was said first and however often.
final class Words {

    /// Of several rows of one connection this is the true one: the last to end, of those the first to begin.
    private static final Comparator<ReportRow> LAST_ENDING = Comparator.comparing(ReportRow::left).thenComparing(ReportRow::joined, Comparator.reverseOrder());

    @Nullable Instant joined;
    @Nullable Instant left;
    @Nullable ReportRow row;
    Marks marks = Marks.NONE;
    String shownName = "";
    private final NavigableMap<Instant, Told.Power> roles = new TreeMap<>();

    static Words ofUser(HostId user) {
        Words words = new Words();
        words.marks = new Marks(Optional.empty(), Optional.empty(), Optional.of(user), Optional.empty(), Told.Line.INTERNET);
        return words;
    }

    boolean isUser(HostId user) {
        return marks.registrant().isEmpty() && marks.account().equals(Optional.of(user));
    }

    boolean cameBy(Instant at) {
        Instant came = row == null ? joined : row.joined();
        return came != null && !came.isAfter(at);
    }

    boolean leftOnlyAfter(Instant at) {
        return row == null && joined == null && left != null && left.isAfter(at);
    }

    Instant end() {
        return left == null ? Instant.MAX : left;
    }

    void of(Participant who) {
        marks = marks.with(who.marks());
        shownName = longer(shownName, who.shownName());
    }

    void of(ReportRow told) {
        marks = marks.with(new Marks(told.registrant(), Optional.empty(), told.account(), Optional.empty(), Told.Line.INTERNET));
        shownName = longer(shownName, told.shownName());
        row = row == null || LAST_ENDING.compare(told, row) > 0 ? told : row;
    }

    void joinedAt(Instant at) {
        joined = joined == null || at.isBefore(joined) ? at : joined;
    }

    void leftAt(Instant at) {
        left = left == null || at.isAfter(left) ? at : left;
    }

    /// Of two roles given in the same moment the greater.
    void role(Told.Power power, Instant at) {
        roles.merge(at, power, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    /// Since when without a break it has had a host's power.
    @Nullable Instant powerful() {
        Instant since = null;
        for (Map.Entry<Instant, Told.Power> given : roles.entrySet()) {
            since = given.getValue() == Told.Power.ATTENDEE ? null : since == null ? given.getKey() : since;
        }
        return since;
    }

    /// Whichever comes first: the same whatever the order.
    private static String longer(String one, String other) {
        return one.isEmpty() || !other.isEmpty() && other.compareTo(one) < 0 ? other : one;
    }
}
