package org.admitone.session.web;

import java.util.Comparator;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.Cursor;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.lists.TextDecoder;
import org.admitone.platform.web.Etags;
import org.admitone.session.timetable.Holiday;
import org.admitone.session.timetable.HolidayDesk;
import org.admitone.session.timetable.Holidays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The holidays of the whole school: one list, replaced as a whole.
@RestController
@RequestMapping("/api/v1/holidays")
class HolidaysApi {

    private static final UUID NO_ID = new UUID(0, 0);

    private final HolidayDesk desk;

    HolidaysApi(HolidayDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ResponseEntity<Page<HolidayBody>> list(@RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        Holidays now = desk.list();
        return Etags.ok(Page.ofWhole(now.all(), Slice.of(limit, cursor), HolidaysApi::place, Comparator.comparing(Cursor::key)).map(HolidayBody::of), now.revision());
    }

    /// In the order of the list: all days have ten characters.
    private static Cursor place(Holiday holiday) {
        return new Cursor(holiday.first() + " " + holiday.last() + " " + holiday.name(), NO_ID);
    }

    @PutMapping
    ResponseEntity<HolidayBody.Change> replace(@RequestBody JsonIn body, Revision basedOn, Actor actor) {
        HolidayBody.Change done = HolidayBody.Change.of(desk.replace(HolidayBody.read(body), basedOn, actor));
        return Etags.ok(done, desk.list().revision());
    }

    /// Changes nothing.
    @PostMapping("/preview")
    HolidayBody.Change preview(@RequestBody JsonIn body) {
        return HolidayBody.Change.of(desk.list().to(HolidayBody.read(body)));
    }

    /// Reads only.
    @PostMapping(value = "/calendar", consumes = {"text/calendar", "text/plain", "application/octet-stream"})
    HolidayBody.Named read(@RequestBody byte[] calendar) {
        return switch (TextDecoder.decode(calendar)) {
            case TextDecoder.Decoded.Text(var text, var _) -> new HolidayBody.Named(HolidayBody.of(desk.read(text, "calendar")));
            case TextDecoder.Decoded.Unreadable(var what) -> throw new BadInput("calendar", what);
        };
    }
}
