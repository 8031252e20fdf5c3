package org.admitone.learner.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.admitone.console.Clocks;
import org.admitone.console.Pages;
import org.admitone.console.Reader;
import org.admitone.console.When;
import org.admitone.learner.ClassDesk;
import org.admitone.learner.OwnRecord;
import org.admitone.learner.Owner;
import org.admitone.learner.RecordDesk;
import org.admitone.platform.json.JsonIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// What belongs in a learner's own pages, as parts of HTML: each answers one request that is signed by the device, and counts once. A device that
/// is nobody's is told what to do, the same whatever the reason.
@Controller
class MyPartsController {

    private final SignedByOwner signed;
    private final ClassDesk classes;
    private final RecordDesk records;
    private final Pages pages;
    private final Clocks clocks;

    MyPartsController(SignedByOwner signed, ClassDesk classes, RecordDesk records, Pages pages, Clocks clocks) {
        this.signed = signed;
        this.classes = classes;
        this.records = records;
        this.pages = pages;
        this.clocks = clocks;
    }

    /// Also before a body turns out to be unreadable.
    @ModelAttribute
    void onEveryAnswer(HttpServletResponse response) {
        response.setHeader("DPoP-Nonce", signed.freshNonce());
        response.setHeader("Cache-Control", "no-store");
    }

    @PostMapping("/my/classes")
    Object classes(@RequestBody JsonIn body, HttpServletRequest request, Reader reader) {
        MyInput asked = MyInput.of(body);
        return signed.by(request, MyInput.PRESENTED, owners -> {
            When when = when(asked.zone(), reader);
            return owners.isEmpty() ? notKnown(reader) : pages.show("learner/classes-part", new ClassesPart(owners.stream()
                    .map(owner -> ClassesOfOne.of(owner, classes.of(owner), when)).toList(), zone(when), reader.words()));
        });
    }

    @PostMapping("/my/record")
    Object record(@RequestBody JsonIn body, HttpServletRequest request, Reader reader) {
        MyInput asked = MyInput.of(body);
        return signed.by(request, MyInput.PRESENTED, owners -> {
            When when = when(asked.zone(), reader);
            return owners.isEmpty() ? notKnown(reader) : pages.show("learner/record-part", new RecordPart(owners.stream()
                    .map(owner -> RecordOfOne.of(record(owner, asked), when)).toList(), zone(when), reader.words()));
        });
    }

    /// This device only. Another one is shown out at the door, with a fresh proof.
    @PostMapping("/my/forget")
    Object forget(@RequestBody JsonIn body, HttpServletRequest request, Reader reader) {
        String device = MyInput.device(body);
        return signed.by(request, device, owners -> {
            List<Owner> meant = owners.stream().filter(owner -> owner.device().toString().equals(device)).toList();
            meant.forEach(records::forgetThisDevice);
            return meant.isEmpty() ? notKnown(reader) : pages.show("learner/forgotten-part", new ForgottenPart(meant.getFirst().displayName(), reader.words()));
        });
    }

    private OwnRecord record(Owner owner, MyInput asked) {
        Instant before = asked.before();
        return before == null || !owner.person().value().equals(asked.person()) ? records.of(owner) : records.of(owner, before);
    }

    private Object notKnown(Reader reader) {
        return pages.show("learner/not-known-part", reader.words());
    }

    private When when(@Nullable ZoneId zone, Reader reader) {
        return zone == null ? clocks.here(reader) : clocks.in(zone, reader);
    }

    private static String zone(When when) {
        return when.zone().getId().replace('_', ' ');
    }
}
