package org.admitone.console.security;

import static java.util.Objects.requireNonNull;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.data.extension.client.AuthenticationExtensionsClientOutputs;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Judges what passkeys sign, by the rules of WebAuthn level 2: our challenge, our address, the owner present and verified (PIN,
/// finger, face), a signature that fits, a counter that does not go back. Which maker a device has does not matter here.
@Component
final class PasskeyCheck {

    private static final List<PublicKeyCredentialParameters> ALGORITHMS = Stream.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA,
            COSEAlgorithmIdentifier.RS256).map(some -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, some)).toList();

    private final WebAuthnManager manager;
    private final AttestedCredentialDataConverter converter;
    private final PasskeyChallenges challenges;

    PasskeyCheck(PasskeyChallenges challenges) {
        var objects = new ObjectConverter();
        this.manager = WebAuthnManager.createNonStrictWebAuthnManager(objects);
        this.converter = new AttestedCredentialDataConverter(objects);
        this.challenges = challenges;
    }

    /// A challenge of ours that was answered.
    record Answered(byte[] challenge, Instant until) {}

    /// @param credential as kept
    record New(byte[] credentialId, byte[] credential, boolean backupEligible, long signCount, Answered answered) {}

    /// @param signCount as it is now
    record Fits(long signCount, Answered answered) {}

    /// @param origin  scheme, host and port that the browser was at
    /// @param purpose of the challenge
    Optional<New> made(PasskeyAnswer.Made sent, String origin, String purpose) {
        return judged(() -> {
            RegistrationData data = manager.parse(new RegistrationRequest(sent.attestation(), sent.clientData()));
            CollectedClientData client = requireNonNull(data.getCollectedClientData());
            var answered = answered(client, purpose);
            if (answered.isEmpty()) {
                return Optional.empty();
            }
            var attested = manager.verify(data, new RegistrationParameters(server(origin, answered.get()), ALGORITHMS, true, true)).getAttestationObject();
            var checked = requireNonNull(attested).getAuthenticatorData();
            var credential = requireNonNull(checked.getAttestedCredentialData());
            return Optional.of(new New(credential.getCredentialId(), converter.convert(credential), checked.isFlagBE(), checked.getSignCount(), answered.get()));
        });
    }

    Optional<Fits> used(PasskeyAnswer.Used sent, PostgresPasskeys.Stored stored, String origin, String purpose) {
        return judged(() -> {
            AuthenticationData data = manager.parse(new AuthenticationRequest(sent.credentialId(), sent.userHandle(), sent.authenticatorData(),
                    sent.clientData(), sent.signature()));
            CollectedClientData client = requireNonNull(data.getCollectedClientData());
            var answered = answered(client, purpose);
            if (answered.isEmpty()) {
                return Optional.empty();
            }
            var checked = manager.verify(data, new AuthenticationParameters(server(origin, answered.get()), record(stored, client), null, true, true));
            return Optional.of(new Fits(requireNonNull(checked.getAuthenticatorData()).getSignCount(), answered.get()));
        });
    }

    /// The library's readers get what strangers send; whatever they stumble over, and whatever part is missing, fits nothing.
    private static <T> Optional<T> judged(Supplier<Optional<T>> judgement) {
        try {
            return judgement.get();
        } catch (RuntimeException crafted) {
            return Optional.empty();
        }
    }

    private CredentialRecordImpl record(PostgresPasskeys.Stored stored, CollectedClientData client) {
        return new CredentialRecordImpl(new NoneAttestationStatement(), true, stored.backupEligible(), stored.backupEligible(), stored.signCount(),
                converter.convert(stored.credential()), new AuthenticationExtensionsAuthenticatorOutputs<>(), client,
                new AuthenticationExtensionsClientOutputs<>(), Set.of());
    }

    private Optional<Answered> answered(CollectedClientData client, String purpose) {
        byte[] challenge = client.getChallenge().getValue();
        return challenges.until(challenge, purpose).map(until -> new Answered(challenge, until));
    }

    private static ServerProperty server(String origin, Answered answered) {
        return new ServerProperty(new Origin(origin), URI.create(origin).getHost(), new DefaultChallenge(answered.challenge()));
    }
}
