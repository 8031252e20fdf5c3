package org.admitone.classmail.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import org.admitone.classmail.CalendarFeeds;
import org.admitone.classmail.PersonsCalendar;
import org.admitone.platform.PublicAddress;
import org.admitone.platform.SecretCode;
import org.admitone.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// Serves calendars to whatever program subscribes to them. The code in the address is all that is asked for: calendar programs cannot show more.
@RestController
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final CacheControl CACHED = CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate();

    private final CalendarFeeds feeds;
    private final PersonsCalendar calendars;
    private final FeedLimits limits;
    private final PublicAddress address;

    FeedController(CalendarFeeds feeds, PersonsCalendar calendars, FeedLimits limits, PublicAddress address) {
        this.feeds = feeds;
        this.calendars = calendars;
        this.limits = limits;
        this.address = address;
    }

    @GetMapping("/calendar/{code}.ics")
    @Nullable ResponseEntity<byte[]> feed(@PathVariable String code, HttpServletRequest request, WebRequest asked) {
        PersonId person = feeds.holder(code).orElse(null);
        boolean enough = person == null ? limits.hasGuessedEnough(request.getRemoteAddr()) : limits.hasFetchedEnough(person);
        if (enough) {
            return ResponseEntity.status(429).header("Retry-After", Integer.toString(FeedLimits.SECONDS)).build();
        }
        if (person == null) {
            return ResponseEntity.notFound().build();
        }
        byte[] calendar = calendars.of(person, address.origin(request)).getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + HexFormat.of().formatHex(SecretCode.sha256(new String(calendar, StandardCharsets.UTF_8)), 0, 16) + "\"";
        if (asked.checkNotModified(tag)) {
            return null;                                            // answered: 304
        }
        return ResponseEntity.ok().contentType(CALENDAR).eTag(tag).cacheControl(CACHED)
                .header("Content-Disposition", "inline; filename=\"invite.ics\"").body(calendar);
    }
}
