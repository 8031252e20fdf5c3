package org.admitone.console.house;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.console.Form;
import org.admitone.console.Frames;
import org.admitone.console.Links;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.Reading;
import org.admitone.console.StaffMember;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.start.SettingsInForce;
import org.admitone.school.School;
import org.admitone.school.SchoolSaid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// What the school is called, where its clock hangs, when doors usually open; and what the installation was started with.
@Controller
class SettingsController {

    private static final java.util.List<String> ZONES = ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.contains("/")).sorted().toList();

    private final School school;
    private final SettingsInForce settings;
    private final Frames frames;
    private final Pages pages;

    SettingsController(School school, SettingsInForce settings, Frames frames, Pages pages) {
        this.school = school;
        this.settings = settings;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/console/settings")
    View show(HttpServletRequest request, Reader reader) {
        return page(request, reader, HttpStatus.OK, filled(school.stated()));
    }

    @PostMapping("/console/settings")
    View change(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        Form form = Form.sent(request);
        try {
            school.change(read(form), Links.revision(form), Actor.staff(member.login()));
            return pages.to("/console/settings", reader.say("settings.saved"));
        } catch (BadInput bad) {
            return page(request, reader, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        } catch (Clash meanwhile) {
            return page(request, reader, HttpStatus.CONFLICT, form.with(reader.told(new BadInput("page", meanwhile.advice()))));
        }
    }

    private static Form filled(School.Stated stated) {
        SchoolSaid said = stated.said();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", said.name() == null ? "" : said.name());
        values.put("zone", said.zone() == null ? "" : said.zone().getId());
        values.put("opensMinutesBefore", word(said.opensMinutesBefore()));
        values.put("closesMinutesAfter", word(said.closesMinutesAfter()));
        values.put("revision", Long.toString(stated.revision()));
        return Form.of(values);
    }

    private static String word(@Nullable Integer minutes) {
        return minutes == null ? "" : minutes.toString();
    }

    private SchoolSaid read(Form form) {
        Reading reading = new Reading(form);
        ZoneId zone = form.value("zone").isEmpty() ? null : reading.zone("zone", school.defaults().zone());
        Integer opens = minutes(form, reading, "opensMinutesBefore");
        Integer closes = minutes(form, reading, "closesMinutesAfter");
        return reading.whole(() -> new SchoolSaid(form.value("name").isEmpty() ? null : form.value("name"), zone, opens, closes));
    }

    private static @Nullable Integer minutes(Form form, Reading reading, String field) {
        return form.value(field).isEmpty() ? null : reading.number(field, 0);
    }

    private View page(HttpServletRequest request, Reader reader, HttpStatus status, Form form) {
        return pages.show(status, "console/house/settings", new SettingsPage(frames.staff(request, reader, Place.SETTINGS, reader.say("settings.title")), form, ZONES,
                school.defaults().name(), school.defaults().zone().getId(),
                settings.all().stream().map(one -> new SettingsPage.Row(one.name(), one.value().equals(SettingsInForce.NOT_SHOWN) ? reader.say("settings.secret") : one.value(), words(one.origin(), reader))).toList()));
    }

    private static String words(SettingsInForce.Origin origin, Reader reader) {
        return switch (origin) {
            case DEFAULT -> reader.say("settings.by-default");
            case FILE -> "admitone.properties";
            case ENVIRONMENT -> reader.say("settings.by-environment");
            case COMMAND_LINE -> reader.say("settings.by-command-line");
            case ELSEWHERE -> reader.say("settings.by-start");
        };
    }
}
