package org.admitone.simulator.zoom.hooks;

import java.time.Instant;
import java.util.function.Function;
import org.admitone.simulator.zoom.world.Ids;
import org.admitone.simulator.zoom.world.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Asks an endpoint to prove that it knows the secret.
final class Challenge {

    private final String secret;
    private final Function<Hook, Outcome> post;

    Challenge(String secret, Function<Hook, Outcome> post) {
        this.secret = secret;
        this.post = post;
    }

    boolean passedBy(Subscription subscription, Ids ids, Instant now) {
        String plain = ids.opaque();
        ObjectNode payload = Json.object().put("plainToken", plain);
        Hook hook = new Hook(subscription, "endpoint.url_validation", new Event("endpoint.url_validation", payload, now).body(), ids.opaque(), now);
        return post.apply(hook) instanceof Outcome.Answered answered && answered.status() == 200 && proves(answered.body(), plain);
    }

    private boolean proves(String body, String plain) {
        try {
            JsonNode answer = Json.read(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return answer.path("plainToken").asString("").equals(plain)
                    && answer.path("encryptedToken").asString("").equals(Signature.token(secret, plain));
        } catch (JacksonException other) {
            return false;
        }
    }
}
