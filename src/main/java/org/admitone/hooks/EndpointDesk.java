package org.admitone.hooks;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.admitone.audit.Actor;
import org.admitone.platform.Cursor;
import org.admitone.platform.Faults;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.platform.Stored;
import org.admitone.platform.TimeOrderedIds;
import org.admitone.roster.Changes;
import org.springframework.stereotype.Component;

/// Where endpoints are registered, changed, switched off and on, and removed. Each act is one transaction with its audit line, which names
/// the host but not the whole address: there may be a token in it.
@Component
public final class EndpointDesk {

    /// How long the secret before a rotation signs too.
    public static final Duration BOTH_SIGN = Duration.ofHours(24);

    private final PostgresEndpoints endpoints;
    private final PostgresDeliveries deliveries;
    private final PostgresDeliveryLog log;
    private final SecretKeeping secrets;
    private final Changes changes;
    private final Reach reach;

    EndpointDesk(PostgresEndpoints endpoints, PostgresDeliveries deliveries, PostgresDeliveryLog log, SecretKeeping secrets, Changes changes,
                 HookSettings settings) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.log = log;
        this.secrets = secrets;
        this.changes = changes;
        this.reach = new Reach(settings);
    }

    /// By name.
    public List<Endpoint> list() {
        return endpoints.list();
    }

    /// By name, in parts.
    public Page<Endpoint> list(EndpointSearch search, Slice slice) {
        return Page.ofOneMore(endpoints.list(search, slice.afterKey(), slice.size() + 1), slice, endpoint -> new Cursor(endpoint.name(), endpoint.id().value()));
    }

    public Optional<Endpoint> byName(String name) {
        return endpoints.byName(name);
    }

    public Endpoint existing(EndpointId id) {
        return endpoints.byId(id).orElseThrow(() -> new NotThere("webhook"));
    }

    public NewSecret add(EndpointDetails details, Actor actor) {
        allowed(details);
        WebhookSecret secret = WebhookSecret.random();
        return changes.make(actor, change -> {
            EndpointId id = new EndpointId(TimeOrderedIds.next(change.at()));
            endpoints.add(id, details, secrets.sealed(secret, id), actor.name(), change.at());
            change.note("webhook.added", null, null, null, told(details));
            return new NewSecret(existing(id), secret.text());
        });
    }

    public Stored<Endpoint> change(EndpointId id, Revision basedOn, EndpointDetails details, Actor actor) {
        allowed(details);
        return changes.make(actor, change -> {
            log.lockLanes(id);
            Endpoint now = existing(id);
            if (now.details().equals(details) && (basedOn.equals(Revision.ANY) || basedOn.number() == now.revision())) {
                return Stored.unchanged(now);
            }
            endpoints.change(id, basedOn, details);
            log.wake(id, change.at());                                  // a corrected address is tried now, not in six hours
            change.note("webhook.changed", null, null, null, told(details));
            return Stored.changed(existing(id));
        });
    }

    /// The old secret goes on signing beside the new one for a while, so that the receiver can be changed without a gap.
    public NewSecret rotate(EndpointId id, Actor actor) {
        return rotate(id, Revision.ANY, actor);
    }

    public NewSecret rotate(EndpointId id, Revision basedOn, Actor actor) {
        WebhookSecret secret = WebhookSecret.random();
        return changes.make(actor, change -> {
            endpoints.demand(id, basedOn);
            endpoints.rotate(existing(id).id(), secrets.sealed(secret, id), change.at().plus(BOTH_SIGN));
            change.note("webhook.secret_rotated", null, null, null, Map.of("name", existing(id).name()));
            return new NewSecret(existing(id), secret.text());
        });
    }

    /// What happens goes on waiting for it. Again changes nothing.
    public Endpoint switchOff(EndpointId id, Actor actor) {
        return switchOff(id, Revision.ANY, actor);
    }

    public Endpoint switchOff(EndpointId id, Revision basedOn, Actor actor) {
        return act(id, basedOn, actor, (endpoint, change) -> deliveries.switchOff(id, Endpoint.Why.STAFF, change.at()).ifPresent(name ->
                change.note("webhook.switched_off", null, null, null, Map.of("name", name, "why", Endpoint.Why.STAFF.code()))));
    }

    /// What has waited is sent, in order. Again changes nothing.
    public Endpoint switchOn(EndpointId id, Actor actor) {
        return switchOn(id, Revision.ANY, actor);
    }

    public Endpoint switchOn(EndpointId id, Revision basedOn, Actor actor) {
        return act(id, basedOn, actor, (endpoint, change) -> {
            if (endpoint.health().off() != null) {
                endpoints.switchOn(id);
                log.wake(id, change.at());
                change.note("webhook.switched_on", null, null, null, Map.of("name", endpoint.name()));
            }
        });
    }

    /// With its log and what waits for it.
    public Endpoint remove(EndpointId id, Actor actor) {
        return remove(id, Revision.ANY, actor);
    }

    public Endpoint remove(EndpointId id, Revision basedOn, Actor actor) {
        return changes.make(actor, change -> {
            log.lockLanes(id);
            endpoints.demand(id, basedOn);
            Endpoint gone = existing(id);
            endpoints.remove(id);
            change.note("webhook.removed", null, null, null, Map.of("name", gone.name(), "waiting", gone.health().waiting()));
            return gone;
        });
    }

    private Endpoint act(EndpointId id, Revision basedOn, Actor actor, BiConsumer<Endpoint, Changes.Change> what) {
        return changes.make(actor, change -> {
            log.lockLanes(id);
            endpoints.demand(id, basedOn);
            what.accept(existing(id), change);
            return existing(id);
        });
    }

    private void allowed(EndpointDetails details) {
        new Faults().addUnlessNull("/url", reach.wrongInItself(URI.create(details.url()))).orThrow();
    }

    private static Map<String, Object> told(EndpointDetails details) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", details.name());
        told.put("host", URI.create(details.url()).getHost());
        told.put("events", details.types().stream().map(EventType::code).toList());
        return told;
    }
}
