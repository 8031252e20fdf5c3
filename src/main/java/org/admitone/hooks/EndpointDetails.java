package org.admitone.hooks;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.admitone.platform.Faults;
import org.admitone.roster.Wording;

/// What staff and programs decide about an endpoint. Prints itself without the address, which may hold a token.
///
/// @param name  unique; the audit trail names the endpoint by it
/// @param url   where events are posted
/// @param types what is told, sorted
public record EndpointDetails(String name, String url, Set<EventType> types) {

    public EndpointDetails {
        types = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(types));
    }

    /// As it came in. Lists every fault.
    public static EndpointDetails of(String name, String url, Collection<String> codes) {
        String tidy = Wording.tidy(name);
        Faults faults = new Faults().addUnlessNull("/name", Wording.wrongWithCode(tidy)).addUnlessNull("/url", TargetUrl.wrongWith(url.strip()));
        List<String> unknown = codes.stream().filter(code -> EventType.chosen(code).isEmpty()).toList();
        faults.unless(unknown.isEmpty(), "/events", "These are not events: " + String.join(", ", unknown) + ". Events are: "
                + String.join(", ", EventType.choices().stream().map(EventType::code).toList()) + ".");
        faults.unless(!codes.isEmpty(), "/events", "Choose at least one event.").orThrow();
        return new EndpointDetails(tidy, url.strip(), Set.copyOf(codes.stream().map(EventType::ofCode).toList().stream().distinct().toList()));
    }

    @Override
    public String toString() {
        return "EndpointDetails[" + name + ", address masked, " + types + "]";
    }
}
