package org.admitone.roster.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.admitone.platform.BadInput;
import org.admitone.roster.EnrolmentFilter;
import org.admitone.roster.Role;
import org.jspecify.annotations.Nullable;

/// Reads the filters of a list from its address.
final class EnrolmentQuery {

    private EnrolmentQuery() {
    }

    static EnrolmentFilter filter(@Nullable String text, @Nullable String role, @Nullable String state) {
        return new EnrolmentFilter(text, role == null ? null : word("role", role, Role.class),
                state == null ? EnrolmentFilter.State.ANY : word("state", state, EnrolmentFilter.State.class));
    }

    private static <E extends Enum<E>> E word(String parameter, String text, Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).filter(word -> word.name().toLowerCase(Locale.ROOT).equals(text)).findFirst()
                .orElseThrow(() -> new BadInput(parameter, "This must be one of: " + Arrays.stream(words.getEnumConstants())
                        .map(word -> word.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")) + "."));
    }
}
