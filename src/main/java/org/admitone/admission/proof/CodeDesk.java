package org.admitone.admission.proof;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.admitone.admission.Knock.Presented;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.admitone.platform.words.Language;
import org.admitone.roster.ProofKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Mailed codes: six digits to the enrolled address, for the one device that asked, good for ten minutes and five tries. What a
/// stranger learns from the answers is nothing: not whether the link exists, not whether there is an address (I11).
@Service
public class CodeDesk {

    private final PostgresProofs proofs;
    private final CodeLimits limits;
    private final Codes codes;
    private final AuditTrail audit;
    private final Clock clock;

    CodeDesk(PostgresProofs proofs, CodeLimits limits, Codes codes, AuditTrail audit, Clock clock) {
        this.proofs = proofs;
        this.limits = limits;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /// Mails a new code, which replaces the device's earlier one.
    ///
    /// @param language of the page that asks; null: as its owner is written to
    @Transactional
    public CodeAsked ask(Presented presented, Caller caller, @Nullable Language language) {
        Instant now = clock.instant();
        @Nullable PassOwner owner = proofs.owner(presented, caller.key(), now).orElse(null);
        return switch (limits.countAsking(presented, caller, owner)) {
            case Tries.Verdict.TooMany(Instant until) -> new CodeAsked.TooMany(until);
            case Tries.Verdict.Silence silence -> {
                note(owner, silence, now);
                yield onItsWay(owner);
            }
            case Tries.Verdict.Within _ -> {
                audit.append(send(owner, caller, language, now));
                yield onItsWay(owner);
            }
        };
    }

    private static CodeAsked onItsWay(@Nullable PassOwner owner) {
        String address = owner == null ? null : owner.address();
        return new CodeAsked.OnItsWay(owner == null || address == null || !owner.knownDevice() || !owner.takes(ProofKind.MAILED_CODE)
                ? null : MaskedAddress.of(address));
    }

    private AuditEntry send(@Nullable PassOwner owner, Caller caller, @Nullable Language language, Instant now) {
        String address = owner == null ? null : owner.address();
        if (owner == null || address == null || !owner.takes(ProofKind.MAILED_CODE)) {
            String reason = owner == null ? "unknown" : address == null ? "no address" : "not accepted or not open";
            return line(owner, "code.not_sent", now, Map.of("reason", reason, "label", caller.label()));
        }
        codes.send(owner, address, caller, language, now);
        return line(owner, "code.sent", now, Map.of("label", caller.label(), "knownDevice", owner.knownDevice()));
    }

    /// Answers a code. Counted before it is looked at; a right one is forgiven.
    @Transactional
    public Redemption verify(Presented presented, String code, Caller caller) {
        Instant now = clock.instant();
        @Nullable PassOwner owner = proofs.owner(presented, caller.key(), now).orElse(null);
        return switch (limits.countGuess(presented, caller, owner)) {
            case Tries.Verdict.TooMany(Instant until) -> new Redemption.TooMany(until);
            case Tries.Verdict.Silence silence -> {
                note(owner, silence, now);
                yield new Redemption.NotProved();
            }
            case Tries.Verdict.Within within -> answer(owner, code, caller, within, now);
        };
    }

    private Redemption answer(@Nullable PassOwner owner, String code, Caller caller, Tries.Verdict.Within within, Instant now) {
        Codes.Answer answer = owner == null ? new Codes.Answer.Wrong("unknown") : codes.check(owner, code, caller, now);
        if (owner == null || answer instanceof Codes.Answer.Wrong) {
            String reason = answer instanceof Codes.Answer.Wrong(String why) ? why : "";
            audit.append(line(owner, "code.refused", now, Map.of("reason", reason, "label", caller.label())));
            return new Redemption.NotProved();
        }
        limits.forgive(within);
        if (answer instanceof Codes.Answer.Right(boolean again) && !again) {
            PostgresProofs.Noted noted = proofs.note(owner.person(), caller, ProofKind.MAILED_CODE, now);
            audit.append(ProofLines.made(ProofLines.About.of(owner), caller, ProofKind.MAILED_CODE, noted, now));
        }
        return new Redemption.Proved(owner.pass());
    }

    /// One line when a limit is reached, not one for each try beyond it.
    private void note(@Nullable PassOwner owner, Tries.Verdict.Silence silence, Instant now) {
        if (silence.first()) {
            audit.append(line(owner, "code.silenced", now, Map.of("limit", silence.scope().name().toLowerCase(Locale.ROOT))));
        }
    }

    private static AuditEntry line(@Nullable PassOwner owner, String action, Instant now, Map<String, ?> detail) {
        return owner == null ? ProofLines.aboutNobody(action, now, detail)
                : ProofLines.atTheDoor(ProofLines.About.of(owner), action, now, detail);
    }
}
