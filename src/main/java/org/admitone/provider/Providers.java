package org.admitone.provider;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The providers of this installation; the built-in rooms are always among them.
@Component
public final class Providers {

    /// Where a session is held that names no provider.
    public static final String USUAL = "rooms";

    private final List<Provider> all;

    public Providers(List<Provider> all) {
        this.all = all.stream().sorted(Comparator.comparing((Provider each) -> !each.code().equals(USUAL)).thenComparing(Provider::code)).toList();
    }

    /// The built-in rooms first.
    public List<Provider> all() {
        return all;
    }

    public Optional<Provider> byCode(String code) {
        return all.stream().filter(provider -> provider.code().equals(code)).findFirst();
    }

    /// What is wrong with a provider's code, or empty.
    public Optional<String> wrongWith(String code) {
        return byCode(code).isPresent() ? Optional.empty()
                : Optional.of("There is no such provider. Here these hold classes: " + all.stream().map(Provider::code).collect(Collectors.joining(", ")) + ".");
    }
}
