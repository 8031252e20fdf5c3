package org.admitone.console.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.admitone.attendance.AttendanceLine;
import org.admitone.attendance.AttendanceSheet;
import org.admitone.console.When;
import org.admitone.platform.words.Words;
import org.admitone.presence.Interval;

/// A class over time, drawn as SVG on a thousand units of width from the door's opening to its closing. Every bar and the curve share that scale.
///
/// @param curve how many were inside, by what the room reported
/// @param start where the session starts, and `end` where it ends
/// @param words the same in words, for whoever does not see it
public record ClassPicture(String curve, String start, String end, String words) {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 100;
    private static final int MOMENTS = 240;

    /// A stretch of a person's bar. `css`: `in`, `said` (a correction added it), `struck` (a correction took it away), `late`, `early`.
    public record Stroke(String css, String x, String width) {}

    static ClassPicture of(AttendanceSheet sheet, When when) {
        Interval axis = axis(sheet);
        List<Interval> all = sheet.lines().stream().flatMap(line -> line.measured().intervals().stream()).toList();
        int[] counts = counts(all, axis);
        int most = 0;
        for (int i = 0; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        Instant start = sheet.session().startsAt();
        Instant end = AttendanceSheet.over(sheet.session());
        return new ClassPicture(curve(counts, counts[most]), x(axis, start), x(axis, end), words(axis, all, counts[most], moment(axis, most), start, end, when));
    }

    private static Interval axis(AttendanceSheet sheet) {
        Instant opens = sheet.session().opensAt();
        Instant closes = sheet.session().closesAt();
        return new Interval(opens, closes.isAfter(opens) ? closes : sheet.session().endsAt());
    }

    static List<Stroke> bar(AttendanceLine line, AttendanceSheet sheet) {
        Interval axis = axis(sheet);
        List<Interval> measured = line.measured().intervals();
        List<Interval> result = line.result().intervals();
        List<Interval> added = less(result, measured);
        List<Stroke> strokes = new ArrayList<>();
        add(strokes, "in", less(result, added), axis);
        add(strokes, "said", added, axis);
        add(strokes, "struck", less(measured, result), axis);
        Instant start = sheet.session().startsAt();
        Instant end = AttendanceSheet.over(sheet.session());
        add(strokes, "late", stretch(start, start.plus(line.late())), axis);
        add(strokes, "early", stretch(end.minus(line.leftEarly()), end), axis);
        return strokes;
    }

    private static List<Interval> stretch(Instant from, Instant until) {
        Interval stretch = Interval.between(from, until);
        return stretch == null ? List.of() : List.of(stretch);
    }

    private static List<Interval> less(List<Interval> some, List<Interval> gone) {
        List<Interval> rest = some;
        for (Interval one : gone) {
            rest = Interval.without(rest, one);
        }
        return rest;
    }

    private static void add(List<Stroke> strokes, String css, List<Interval> some, Interval axis) {
        some.stream().map(one -> one.within(axis)).filter(Objects::nonNull)
                .forEach(one -> strokes.add(new Stroke(css, x(axis, one.from()), number(Math.max(1.5, position(axis, one.until()) - position(axis, one.from()))))));
    }

    /// How many are inside at so many moments, by one walk over arrivals and departures.
    private static int[] counts(List<Interval> intervals, Interval axis) {
        int[] change = new int[MOMENTS + 1];
        for (Interval some : intervals) {
            change[after(axis, some.from())]++;
            change[after(axis, some.until())]--;
        }
        int[] counts = new int[MOMENTS];
        int inside = 0;
        for (int i = 0; i < MOMENTS; i++) {
            inside += change[i];
            counts[i] = inside;
        }
        return counts;
    }

    /// The first moment that is not before this instant.
    private static int after(Interval axis, Instant at) {
        double moments = position(axis, at) * MOMENTS / WIDTH;
        return (int) Math.clamp(Math.ceil(moments), 0, MOMENTS);
    }

    private static Instant moment(Interval axis, int number) {
        return axis.from().plusMillis(axis.length().toMillis() * number / MOMENTS);
    }

    private static String curve(int[] counts, int most) {
        StringBuilder path = new StringBuilder("M0 ").append(HEIGHT);
        int before = -1;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != before) {
                path.append('H').append(number((double) WIDTH * i / MOMENTS)).append('V').append(number(HEIGHT - 92.0 * counts[i] / Math.max(1, most)));
                before = counts[i];
            }
        }
        return path.append('H').append(WIDTH).append('V').append(HEIGHT).append('Z').toString();
    }

    private static String words(Interval axis, List<Interval> all, int most, Instant at, Instant start, Instant end, When when) {
        Words words = when.words();
        String scale = words.say("presence.picture-scale", when.time(axis.from()), when.time(axis.until()), when.time(start), when.time(end));
        if (most == 0) {
            return words.say("presence.picture-nobody", scale);
        }
        Duration half = Duration.between(start, end).dividedBy(2);
        return words.say("presence.picture-words", most, when.time(at), inside(all, start), inside(all, start.plus(half)), inside(all, end.minusSeconds(1)), scale);
    }

    private static long inside(List<Interval> all, Instant at) {
        return all.stream().filter(some -> !some.from().isAfter(at) && some.until().isAfter(at)).count();
    }

    private static String x(Interval axis, Instant at) {
        return number(Math.clamp(position(axis, at), 0, WIDTH));
    }

    private static double position(Interval axis, Instant at) {
        return (double) WIDTH * Duration.between(axis.from(), at).toMillis() / axis.length().toMillis();
    }

    private static String number(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
