package org.admitone.console.course;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.console.Answer;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Icon;
import org.admitone.console.Links;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.Cursor;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.platform.lists.TextDecoder;
import org.admitone.session.timetable.Holiday;
import org.admitone.session.timetable.HolidayDesk;
import org.admitone.session.timetable.Holidays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The list of the school's holidays: each added and removed alone, or many by a calendar that is looked at first. Sessions that are planned stay.
@Controller
class HolidaysController {

    static final String LIST = "/console/holidays";
    private static final int PER_PAGE = 50;
    private static final UUID NO_ID = new UUID(0, 0);

    private final HolidayDesk desk;
    private final HolidayViews views;

    HolidaysController(HolidayDesk desk, HolidayViews views) {
        this.desk = desk;
        this.views = views;
    }

    @GetMapping(LIST)
    View list(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        return page(member, request, reader, HttpStatus.OK, Form.empty());
    }

    @PostMapping(LIST)
    View add(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        Form form = Form.sent(request);
        try {
            Holiday holiday = HolidayForm.read(form);
            boolean known = desk.add(List.of(holiday), Revision.ANY, Actor.staff(member.login())).none();
            return views.to(LIST, reader.say(known ? "holidays.known" : "holidays.added", holiday.name()));
        } catch (BadInput bad) {
            return page(member, request, reader, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        }
    }

    @PostMapping(LIST + "/remove")
    View remove(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        Holiday holiday = HolidayForm.readAll(List.of(Form.sent(request).value("holiday"))).getFirst();
        desk.remove(holiday, Revision.ANY, Actor.staff(member.login()));
        return views.to(LIST, reader.say("holidays.removed", holiday.name()));
    }

    /// Changes nothing.
    @PostMapping(LIST + "/calendar")
    View look(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        Form form = Form.sent(request);
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        try {
            return preview(request, reader, HttpStatus.OK, desk.read(bytes.length == 0 ? form.raw("calendar") : text(bytes), "calendar"));
        } catch (BadInput bad) {
            return page(member, request, reader, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        }
    }

    @PostMapping(LIST + "/calendar/add")
    View addAll(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        Form form = Form.sent(request);
        List<Holiday> wanted = HolidayForm.readAll(form.all("holiday"));
        try {
            var done = desk.add(wanted, Links.revision(form), Actor.staff(member.login()));
            return views.to(LIST, reader.counted("holidays.many-added", done.added().size()));
        } catch (BadInput bad) {
            return page(member, request, reader, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        } catch (Clash meanwhile) {
            return preview(request, reader, HttpStatus.CONFLICT, wanted);
        }
    }

    private static String text(byte[] bytes) {
        return switch (TextDecoder.decode(bytes)) {
            case TextDecoder.Decoded.Text(var text, var _) -> text;
            case TextDecoder.Decoded.Unreadable(var what) -> throw new BadInput("calendar", what);
        };
    }

    private View page(StaffMember member, HttpServletRequest request, Reader reader, HttpStatus status, Form form) {
        Holidays now = desk.list();
        When when = views.when(reader);
        LocalDate today = when.now().atZone(when.zone()).toLocalDate();
        Form search = Form.sent(request);
        List<Holiday> coming = now.all().stream().filter(holiday -> !holiday.last().isBefore(today)).toList();
        String after = request.getMethod().equals("GET") && !search.value("after").isEmpty() ? search.value("after") : null;
        Page<Holiday> found = Page.ofWhole(search.chosen("span", "all") ? now.all() : coming, Slice.of(PER_PAGE, after), one -> new Cursor(HolidayForm.write(one), NO_ID), Comparator.comparing(Cursor::key));
        Answer answer = new Answer(coming.isEmpty() ? Tone.QUIET : Tone.GOOD, Icon.TODAY, reader.counted("holidays.count", coming.size()), reader.say("holidays.count-more"), List.of());
        return views.show(status, "console/course/holidays", new HolidaysPage(views.frame(request, reader, "holidays.title"), answer, search,
                List.of(Choice.of("coming", reader.say("holidays.span-coming")), Choice.of("all", reader.say("holidays.span-all"))), HolidayViews.rows(found.items(), when),
                form, member.role().plans() ? HolidaysPage.Change.ALLOWED : HolidaysPage.Change.NOT, Links.next(request, found.next()), Links.first(request, after)));
    }

    private View preview(HttpServletRequest request, Reader reader, HttpStatus status, List<Holiday> wanted) {
        Holidays now = desk.list();
        When when = views.when(reader);
        List<Holiday> fresh = wanted.stream().filter(one -> !now.all().contains(one)).toList();
        List<Holiday> known = wanted.stream().filter(now.all()::contains).toList();
        Answer answer = new Answer(fresh.isEmpty() ? Tone.QUIET : Tone.GOOD, Icon.TODAY, reader.counted("holidays.would-add", fresh.size()), reader.say("holidays.would-add-more"), List.of());
        return views.show(status, "console/course/holidays-preview", new HolidaysPage.Preview(views.frame(request, reader, "holidays.preview", LIST), answer,
                HolidayViews.rows(fresh, when), HolidayViews.rows(known, when), fresh.stream().map(HolidayForm::write).toList(), now.revision()));
    }
}
