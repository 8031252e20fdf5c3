package org.admitone.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.admitone.platform.BadInput;
import org.jspecify.annotations.Nullable;

/// A form as somebody filled it in: what was typed is kept, and every fault stands beside its field.
public record Form(Map<String, List<String>> values, List<BadInput.Fault> faults) {

    public Form {
        values = Map.copyOf(values);
        faults = List.copyOf(faults);
    }

    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    /// Filled with what is there now.
    public static Form of(Map<String, String> values) {
        var lists = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Form(lists, List.of());
    }

    public static Form sent(HttpServletRequest request) {
        var lists = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, value) -> lists.put(name, List.of(value)));
        return new Form(lists, List.of());
    }

    public Form with(BadInput bad) {
        return new Form(values, bad.faults());
    }

    public Form with(String name, String... some) {
        var lists = new LinkedHashMap<>(values);
        lists.put(name, List.of(some));
        return new Form(lists, faults);
    }

    /// What was typed, without the blanks around it; empty where nothing was.
    public String value(String name) {
        return values.getOrDefault(name, List.of("")).getFirst().strip();
    }

    /// As it was typed, blanks and all; for secrets and long texts.
    public String raw(String name) {
        return values.getOrDefault(name, List.of("")).getFirst();
    }

    public boolean chosen(String name, String choice) {
        return values.getOrDefault(name, List.of()).contains(choice);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public @Nullable String fault(String name) {
        for (BadInput.Fault fault : faults) {
            if (fault.where().equals(name) || fault.where().equals("/" + name)) {
                return fault.what();
            }
        }
        return null;
    }

    /// Faults that belong to none of the fields shown.
    public List<BadInput.Fault> elsewhere(Set<String> fields) {
        return faults.stream().filter(fault -> fields.stream().noneMatch(
                field -> fault.where().equals(field) || fault.where().equals("/" + field))).toList();
    }
}
