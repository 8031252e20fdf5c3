package org.admitone.session.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.json.TimesInZone;
import org.admitone.provider.Providers;
import org.admitone.roster.SeatPolicy;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.admitone.session.SessionDetails;
import org.admitone.session.timetable.SeriesBook;
import org.jspecify.annotations.Nullable;

/// A session as programs see it.
///
/// @param course     its code
/// @param id         our own id, as in the addresses of its room
/// @param seatPolicy null: as the course says
/// @param series     to which it belongs; null: to none
/// @param seriesDay  for which day of the series's rule it was planned
/// @param leftSeries it is not as the series's rule has it
record SessionBody(String course, String code, String id, String title, Instant startsAt, Instant endsAt, String zone, int opensMinutesBefore,
                   int closesMinutesAfter, @Nullable String seatPolicy, Instant opensAt, Instant closesAt, String provider,
                   @Nullable Instant cancelledAt, @Nullable Instant endedAt, @Nullable String series, @Nullable LocalDate seriesDay, boolean leftSeries,
                   long revision) {

    /// @param place null: it belongs to no series
    static SessionBody of(String course, Session session, SeriesBook.@Nullable Place place) {
        SessionDetails details = session.details();
        return new SessionBody(course, session.code(), session.id().toString(), session.title(), session.startsAt(), session.endsAt(),
                session.zone().getId(), details.doorTimes().opensMinutesBefore(), details.doorTimes().closesMinutesAfter(),
                details.seatPolicy() == null ? null : details.seatPolicy().code(), session.opensAt(), session.closesAt(),
                session.provider(), session.cancelledAt(), session.endedAt(), place == null ? null : place.series().id().toString(), place == null ? null : place.day(),
                place != null && place.leftBy(session), session.revision());
    }

    private static final Instant SOME_TIME = Instant.EPOCH.plusSeconds(1_000_000_000);

    /// What a program does not say of the door stays as it is, as staff may have set it; a seat policy of null is the course's.
    static SessionDetails read(String code, JsonIn body, ZoneId courseZone, @Nullable SessionDetails before, DoorTimes usual) {
        DoorTimes times = before == null ? usual : before.doorTimes();
        String title = body.text("title");
        ZoneId said = body.readOrNull("zone", ZoneId::of, "This is not a time zone's name; one looks like Europe/Berlin.");
        ZoneId zone = said == null ? courseZone : said;
        Instant starts = body.read("startsAt", text -> TimesInZone.read(text, zone), TimesInZone.FAULT, SOME_TIME);
        Instant told = body.read("endsAt", text -> TimesInZone.read(text, zone), TimesInZone.FAULT, starts.plusSeconds(60));
        Instant ends = starts.equals(SOME_TIME) ? starts.plusSeconds(60) : told;        // no length is told of what has no beginning
        int opens = body.whole("opensMinutesBefore", times.opensMinutesBefore());
        int closes = body.whole("closesMinutesAfter", times.closesMinutesAfter());
        SeatPolicy policy = body.mentions("seatPolicy") || before == null ? body.oneOf("seatPolicy", SeatPolicy.class) : before.seatPolicy();
        String provider = body.mentions("provider") ? body.text("provider") : before == null ? Providers.USUAL : before.provider();
        DoorTimes door = body.tried(() -> new DoorTimes(opens, closes), times);
        return body.finish(() -> new SessionDetails(code, title, starts, ends, zone, door, policy, provider));
    }
}
