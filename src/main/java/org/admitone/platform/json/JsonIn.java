package org.admitone.platform.json;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.admitone.platform.BadInput;
import org.admitone.platform.CalendarReach;
import org.admitone.platform.Faults;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A JSON object from outside, read field by field. A field that is wrong is noted and read as something harmless, so that
/// reading goes on; [#finish] then tells all that was wrong, unknown fields included, or makes the result.
public final class JsonIn {

    private final JsonNode node;
    private final String pointer;
    private final Faults faults;
    private final Set<String> asked = new LinkedHashSet<>();

    private JsonIn(JsonNode node, String pointer, Faults faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
    }

    static JsonIn of(ObjectNode root) {
        return new JsonIn(root, "", new Faults());
    }

    /// Whether the field is there and not null.
    public boolean says(String field) {
        return present(field) != null;
    }

    /// Whether the field is there, be it null.
    public boolean mentions(String field) {
        asked.add(field);
        return node.has(field);
    }

    /// Where this object stands in the whole, as a JSON pointer.
    public String pointer() {
        return pointer;
    }

    public String text(String field) {
        String text = textOrNull(field);
        if (text == null && !node.hasNonNull(field)) {
            fault(field, "This field is missing.");
        }
        return text == null ? "" : text;
    }

    public @Nullable String textOrNull(String field) {
        JsonNode value = present(field);
        return value == null ? null : textOf(value, pointerTo(field));
    }

    private @Nullable String textOf(JsonNode value, String where) {
        if (!value.isString()) {
            faults.add(where, "This must be a text, not " + kind(value) + ".");
            return null;
        }
        String text = value.stringValue();
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.SURROGATE)) {
            faults.add(where, "This text contains a control character; remove it.");
            return null;
        }
        return text;
    }

    public int whole(String field, int otherwise) {
        JsonNode value = present(field);
        if (value == null) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            fault(field, "This must be a whole number" + (value.isIntegralNumber() ? " of at most ten digits." : value.isNumber() ? "." : ", not " + kind(value) + "."));
            return otherwise;
        }
        return value.intValue();
    }

    public boolean yes(String field) {
        JsonNode value = present(field);
        if (value != null && !value.isBoolean()) {
            fault(field, "This must be true or false, not " + kind(value) + ".");
            return false;
        }
        return value != null && value.booleanValue();
    }

    /// One of an enum's words, written in small letters.
    public <E extends Enum<E>> @Nullable E oneOf(String field, Class<E> words) {
        String text = textOrNull(field);
        return text == null ? null : word(text, words, pointerTo(field));
    }

    private <E extends Enum<E>> @Nullable E word(String text, Class<E> words, String where) {
        for (E word : words.getEnumConstants()) {
            if (word.name().toLowerCase(Locale.ROOT).equals(text)) {
                return word;
            }
        }
        String all = Arrays.stream(words.getEnumConstants()).map(word -> word.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
        faults.add(where, "This must be one of: " + all + ".");
        return null;
    }

    /// Several of an enum's words; null when the field is not there.
    public <E extends Enum<E>> @Nullable Set<E> someOf(String field, Class<E> words) {
        if (!says(field)) {
            return null;
        }
        Set<E> found = new LinkedHashSet<>();
        List<String> texts = texts(field, words.getEnumConstants().length);
        for (int i = 0; i < texts.size(); i++) {
            E word = texts.get(i).isEmpty() ? null : word(texts.get(i), words, pointerTo(field) + "/" + i);
            if (word != null) {
                found.add(word);
            }
        }
        return found.isEmpty() && !texts.isEmpty() ? null : found;
    }

    /// A text that is read further, e.g. as a point in time.
    ///
    /// @param reader throws a [DateTimeException] or [IllegalArgumentException] at what it cannot read
    /// @param right  one sentence: what would be right
    public <T extends Object> @Nullable T readOrNull(String field, Function<String, T> reader, String right) {
        String text = textOrNull(field);
        if (text == null) {
            return null;
        }
        try {
            return CalendarReach.within(reader.apply(text));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            fault(field, unreadable instanceof TimesInZone.Skipped ? TimesInZone.Skipped.FAULT : right);
            return null;
        }
    }

    public <T extends Object> T read(String field, Function<String, T> reader, String right, T harmless) {
        if (!says(field)) {
            fault(field, "This field is missing.");
            return harmless;
        }
        T value = readOrNull(field, reader, right);
        return value == null ? harmless : value;
    }

    public List<String> texts(String field, int most) {
        List<String> texts = new ArrayList<>();
        List<JsonNode> elements = elements(field, most);
        for (int i = 0; i < elements.size(); i++) {
            String where = pointerTo(field) + "/" + i;
            String text = textOf(elements.get(i), where);
            texts.add(text == null ? "" : text);
            if (text != null && text.isBlank()) {
                faults.add(where, "This text is empty.");
            }
        }
        return texts;
    }

    /// The list's objects; what is no object is noted and left out.
    public List<JsonIn> objects(String field, int most) {
        List<JsonIn> objects = new ArrayList<>();
        List<JsonNode> elements = elements(field, most);
        for (int i = 0; i < elements.size(); i++) {
            String where = pointerTo(field) + "/" + i;
            if (elements.get(i).isObject()) {
                objects.add(new JsonIn(elements.get(i), where, faults));
            } else {
                faults.add(where, "This must be an object, not " + kind(elements.get(i)) + ".");
            }
        }
        return objects;
    }

    public @Nullable JsonIn objectOrNull(String field) {
        JsonNode value = present(field);
        if (value != null && !value.isObject()) {
            fault(field, "This must be an object, not " + kind(value) + ".");
            return null;
        }
        return value == null ? null : new JsonIn(value, pointerTo(field), faults);
    }

    private List<JsonNode> elements(String field, int most) {
        JsonNode value = present(field);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            fault(field, "This must be a list, not " + kind(value) + ".");
            return List.of();
        }
        if (value.size() > most) {
            fault(field, "This list may have " + most + " entries at most; it has " + value.size() + ".");
            return List.of();
        }
        return value.valueStream().toList();
    }

    public void fault(String field, String what) {
        faults.add(pointerTo(field), what);
    }

    /// At one entry of a list.
    public void faultAt(String list, int entry, String what) {
        faults.add(pointerTo(list) + "/" + entry, what);
    }

    /// Notes what was said and never asked for. Call it once everything has been read.
    public void nothingElse() {
        for (String field : node.propertyNames()) {
            if (!asked.contains(field)) {
                fault(field, "This field is not known here. Known are: " + String.join(", ", asked) + ".");
            }
        }
    }

    /// A part of the result; its own faults are kept to be told with the rest, and something harmless stands in for it.
    public <T> T tried(Supplier<T> make, T harmless) {
        try {
            return make.get();
        } catch (BadInput bad) {
            adopt(bad);
            return harmless;
        }
    }

    /// All has been read: tells every fault, or makes the result, whose own faults are told with the rest.
    public <T> T finish(Supplier<T> make) {
        nothingElse();
        T result = null;
        try {
            result = make.get();
        } catch (BadInput bad) {
            adopt(bad);
        }
        faults.orThrow();
        return java.util.Objects.requireNonNull(result);
    }

    /// Takes over a rule's faults as this object's, unless the field was found wrong before.
    public void adopt(BadInput bad) {
        Set<String> told = faults.found().stream().map(BadInput.Fault::where).collect(Collectors.toSet());
        for (BadInput.Fault fault : bad.faults()) {
            String where = fault.where().startsWith("/") ? fault.where() : pointerTo(fault.where());
            if (!told.contains(where)) {
                faults.add(where, fault.what());
            }
        }
    }

    private @Nullable JsonNode present(String field) {
        asked.add(field);
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private String pointerTo(String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case STRING -> "a text";
            default -> "nothing";
        };
    }
}
