package org.admitone.learner.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.admitone.admission.DeviceNames;
import org.admitone.admission.proof.Device;
import org.admitone.admission.proof.MaskedAddress;
import org.admitone.console.Chip;
import org.admitone.console.When;
import org.admitone.learner.OwnKnock;
import org.admitone.learner.OwnMail;
import org.admitone.learner.OwnRecord;
import org.admitone.learner.Owner;
import org.admitone.platform.words.Words;
import org.jspecify.annotations.Nullable;

/// What is recorded of one person, as lines to read.
///
/// @param person  the number by which the next page is asked for
/// @param earlier before when the next page of attendance begins; null: there is none
/// @param wayIn   a pass to show other devices out with, at the door; null: none can be used now
/// @param others  how many other devices could come in
public record RecordOfOne(String person, Facts facts, List<SeenRow> attendance, @Nullable String earlier, List<DeviceRow> devices, List<TimeRow> knocks,
                          List<TimeRow> mails, @Nullable String wayIn, long others) {

    /// @param address masked; empty: the school has none
    public record Facts(String name, String uid, String address) {}

    /// @param device its number, where it is this one; null otherwise
    public record DeviceRow(String label, String words, Chip chip, @Nullable String device) {}

    public record TimeRow(String what, String words, String when) {}

    public RecordOfOne {
        attendance = List.copyOf(attendance);
        devices = List.copyOf(devices);
        knocks = List.copyOf(knocks);
        mails = List.copyOf(mails);
    }

    static RecordOfOne of(OwnRecord own, When when) {
        Owner owner = own.owner();
        Instant earlier = own.earlier();
        return new RecordOfOne(owner.person().toString(),
                new Facts(owner.displayName(), owner.uid(), owner.address() == null ? "" : MaskedAddress.of(owner.address())),
                own.attendance().stream().map(each -> SeenRow.of(each, when)).toList(), earlier == null ? null : earlier.toString(),
                own.devices().stream().map(device -> device(device, owner, when)).toList(), knocks(own.knocks(), when),
                own.mails().stream().map(mail -> mail(mail, when)).toList(), own.wayIn() == null ? null : own.wayIn().toString(),
                own.devices().stream().filter(device -> device.revocation() == null && !device.id().equals(owner.device())).count());
    }

    private static DeviceRow device(Device device, Owner owner, When when) {
        Words words = when.words();
        boolean here = device.id().equals(owner.device());
        String since = words.say("record.known-since", InSentence.dayAndTime(device.firstSeenAt(), when));
        Device.Revocation gone = device.revocation();
        if (gone != null) {
            return new DeviceRow(DeviceNames.told(device.label(), words), since + " " + RecordWords.goneBecause(gone.reason(), InSentence.dayAndTime(gone.at(), when), words),
                    Chip.quiet(words.say("record.no-longer")), null);
        }
        String proved = device.proofs().values().stream().max(Instant::compareTo)
                .map(at -> " " + words.say("record.last-shown", InSentence.dayAndTime(at, when))).orElse("");
        return new DeviceRow(DeviceNames.told(device.label(), words), since + proved, here ? Chip.good(words.say("record.this-device")) : Chip.wait(words.say("record.can-come-in")),
                here ? device.id().toString() : null);
    }

    /// A page that waits at the door asks again and again; the same answer several times running is one line.
    private static List<TimeRow> knocks(List<OwnKnock> knocks, When when) {
        List<TimeRow> rows = new ArrayList<>();
        for (int i = 0; i < knocks.size(); ) {
            OwnKnock first = knocks.get(i);
            int same = i + 1;
            while (same < knocks.size() && knocks.get(same).outcome().equals(first.outcome()) && knocks.get(same).session().equals(first.session())) {
                same++;
            }
            int times = same - i;
            String outcome = RecordWords.outcome(first.outcome(), when.words());
            rows.add(new TimeRow(first.session(), times > 1 ? when.words().say("record.several-times", outcome, times) : outcome, when.dayAndTime(first.at())));
            i = same;
        }
        return rows;
    }

    private static TimeRow mail(OwnMail mail, When when) {
        Instant sent = mail.sentAt();
        return new TimeRow(RecordWords.purpose(mail.purpose(), when.words()), when.words().say(sent == null ? "record.mail-not-sent" : "record.mail-sent"),
                when.dayAndTime(sent == null ? mail.writtenAt() : sent));
    }
}
