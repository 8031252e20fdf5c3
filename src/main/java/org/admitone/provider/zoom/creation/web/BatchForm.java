package org.admitone.provider.zoom.creation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.admitone.console.Form;
import org.admitone.platform.BadInput;
import org.admitone.platform.Faults;
import org.admitone.provider.zoom.api.NewUser;
import org.admitone.provider.zoom.api.ZoomUser;
import org.admitone.provider.zoom.creation.Batch;
import org.admitone.provider.zoom.creation.BatchText;
import org.admitone.provider.zoom.creation.WantedHost;

/// Reads a batch as people wrote it: a list, numbered aliases of one address, or both.
final class BatchForm {

    static final List<String> FIELDS = List.of("way", "licence", "list", "address", "name", "from", "to", "bought");
    static final String NUMBER = "This must be a number between 0 and 100000.";

    private BatchForm() {}

    static Form proposed() {
        return Form.of(java.util.Map.of("way", "invite", "licence", "licensed", "from", "1", "to", "10"));
    }

    static Batch read(Form form) {
        Faults faults = new Faults();
        List<WantedHost> hosts = new ArrayList<>(BatchText.lines(form.raw("list")));
        if (!form.value("address").isEmpty()) {
            int from = number(form, "from", faults);
            int to = number(form, "to", faults);
            faults.unless(form.value("address").contains("@"), "address", "This is not a mail address; one looks like ada@example.org.");
            faults.unless(to >= from, "to", "The last number comes before the first.");
            if (faults.none()) {
                hosts.addAll(BatchText.numbered(form.value("address"), form.value("name"), from, to));
            }
        }
        faults.unless(!faults.none() || !hosts.isEmpty() && hosts.size() <= Batch.MOST, "list", "Between 1 and 100 accounts can be wanted at once.");
        faults.orThrow();
        return new Batch(way(form.value("way")), form.value("licence").equals("basic") ? ZoomUser.Licence.BASIC : ZoomUser.Licence.LICENSED, hosts);
    }

    /// Licences that the account has, where staff say so.
    static OptionalInt bought(Form form) {
        if (form.value("bought").isEmpty()) {
            return OptionalInt.empty();
        }
        Faults faults = new Faults();
        int bought = number(form, "bought", faults);
        faults.orThrow();
        return OptionalInt.of(bought);
    }

    private static int number(Form form, String field, Faults faults) {
        if (form.value(field).matches("\\d{1,5}")) {
            return Integer.parseInt(form.value(field));
        }
        faults.add(field, NUMBER);
        return 0;
    }

    private static NewUser.Way way(String word) {
        try {
            return NewUser.Way.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException nobodysForm) {
            throw new BadInput("way", "Choose one of the ways.");
        }
    }
}
