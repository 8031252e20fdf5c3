package org.admitone.attendance.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.admitone.attendance.AttendanceLine;
import org.admitone.attendance.AttendanceSheet;
import org.admitone.presence.Interval;
import org.jspecify.annotations.Nullable;

/// Checks a signed sheet with nothing but the file: that no byte of it was changed since it was signed, that its verdicts follow from what it
/// holds, and that nobody is counted outside a seat. Whose key it is signed with is the reader's to compare.
final class EvidenceCheck {

    private EvidenceCheck() {}

    /// What the file turned out to be.
    sealed interface Verdict {
        record Sound(Evidence evidence, EvidenceKey key) implements Verdict {}

        /// @param what the first thing that is wrong, as a sentence
        record Unsound(String what) implements Verdict {}
    }

    static Verdict of(byte[] file) {
        Optional<SignedDocument> read = SignedDocument.of(file);
        if (read.isEmpty()) {
            return new Verdict.Unsound("This is not a signed sheet, or its form was changed.");
        }
        SignedDocument document = read.get();
        var key = new EvidenceKey(document.key());
        if (!key.signed(document.signed(), document.signature())) {
            return new Verdict.Unsound("The signature does not fit: something was changed since it was signed.");
        }
        Optional<Evidence> evidence = EvidenceJson.read(document.signed());
        if (evidence.isEmpty() || !Evidence.FORMAT.equals(evidence.get().format())) {
            return new Verdict.Unsound("It is signed, but not a sheet as this version of AdmitOne writes it.");
        }
        String fault = fault(evidence.get());
        return fault == null ? new Verdict.Sound(evidence.get(), key) : new Verdict.Unsound(fault);
    }

    private static @Nullable String fault(Evidence evidence) {
        try {
            return fault(evidence, AttendanceSheet.of(EvidenceReading.inputs(evidence)));
        } catch (RuntimeException contradicts) {        // what was signed breaks one of the house's own rules
            return "It is signed, but what it holds contradicts itself.";
        }
    }

    private static @Nullable String fault(Evidence evidence, AttendanceSheet sheet) {
        for (int i = 0; i < sheet.lines().size(); i++) {
            Evidence.Person told = evidence.people().get(i);
            AttendanceLine line = sheet.lines().get(i);
            if (!EvidenceWriting.result(line.measured()).equals(told.measured()) || !EvidenceWriting.result(line.result()).equals(told.counts())) {
                return "It is signed, but the verdict of " + told.uid() + " does not follow from what it holds.";
            }
            if (!seated(told)) {
                return "It is signed, but " + told.uid() + " is counted where no seat was held.";
            }
        }
        return null;
    }

    private static boolean seated(Evidence.Person told) {
        List<Interval> seats = EvidenceReading.intervals(told.seats());
        return EvidenceReading.intervals(told.seen()).stream()
                .allMatch(seen -> Interval.covered(seats.stream().map(seat -> seat.within(seen)).filter(Objects::nonNull).toList()).equals(seen.length()));
    }
}
