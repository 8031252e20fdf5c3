package org.admitone.attendance;

import java.time.Instant;
import java.util.Objects;
import org.admitone.platform.BadInput;
import org.admitone.platform.Faults;
import org.admitone.presence.Interval;
import org.admitone.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// What somebody says of one person's attendance beside what was measured. Appended, never overwritten; the later one wins.
///
/// @param by     as the audit chain names them
/// @param reason never empty
public record Correction(PersonId person, Instant at, String by, String reason, Word word) {

    private static final int LONGEST_REASON = 500;

    public Correction {
        reason = reason.strip();
        new Faults().unless(!reason.isEmpty(), "reason", "Say why; it is kept with the sheet and in the audit trail.")
                .unless(reason.length() <= LONGEST_REASON, "reason", "At most " + LONGEST_REASON + " characters.").orThrow();
    }

    /// What it says.
    public sealed interface Word {

        /// A verdict, whatever the minutes are.
        record Judged(Verdict verdict) implements Word {
            public Judged {
                if (verdict != Verdict.PRESENT && verdict != Verdict.ABSENT && verdict != Verdict.EXCUSED) {
                    throw new IllegalArgumentException("nobody says " + verdict.code() + " of somebody");
                }
            }
        }

        /// Was inside then, though nothing reported it. The rule judges anew.
        record Inside(Interval stretch) implements Word {}

        /// Was not inside then, whatever was reported. The rule judges anew.
        record Outside(Interval stretch) implements Word {}

        /// All corrections of this person before this one count no more.
        record AsMeasured() implements Word {}

        default String code() {
            return switch (this) {
                case Judged(Verdict verdict) -> verdict.code();
                case Inside _ -> "inside";
                case Outside _ -> "outside";
                case AsMeasured() -> "as_measured";
            };
        }

        default @Nullable Interval stretch() {
            return switch (this) {
                case Inside(Interval stretch) -> stretch;
                case Outside(Interval stretch) -> stretch;
                case Judged _, AsMeasured _ -> null;
            };
        }

        /// @param code as [#code] tells it
        /// @param from and `until`: null where none was named
        static Word of(String code, @Nullable Instant from, @Nullable Instant until) {
            boolean span = code.equals("inside") || code.equals("outside");
            Interval stretch = from == null || until == null ? null : Interval.between(from, until);
            new Faults().unless(!span || from != null, "from", "Say from when.").unless(!span || until != null, "until", "Say until when.")
                    .unless(span || from == null && until == null, "from", "Times belong to inside and outside only.")
                    .unless(from == null || until == null || stretch != null, "until", "This ends before it begins.").orThrow();
            return switch (code) {
                case "present" -> new Judged(Verdict.PRESENT);
                case "absent" -> new Judged(Verdict.ABSENT);
                case "excused" -> new Judged(Verdict.EXCUSED);
                case "as_measured" -> new AsMeasured();
                case "inside" -> new Inside(Objects.requireNonNull(stretch));
                case "outside" -> new Outside(Objects.requireNonNull(stretch));
                default -> throw new BadInput("says", "This must be one of: present, absent, excused, inside, outside, as_measured.");
            };
        }
    }
}
