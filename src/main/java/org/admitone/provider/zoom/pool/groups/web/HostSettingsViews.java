package org.admitone.provider.zoom.pool.groups.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.Reading;
import org.admitone.platform.words.Words;
import org.admitone.provider.zoom.pool.groups.GroupDesk;
import org.admitone.provider.zoom.pool.groups.HostAccount;
import org.admitone.provider.zoom.pool.groups.HostDesk;
import org.admitone.provider.zoom.pool.groups.HostGroup;
import org.admitone.provider.zoom.pool.groups.HostGroupId;
import org.admitone.provider.zoom.pool.groups.HostTerms;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// Between what a host can hold and its page.
@Component
class HostSettingsViews {

    static final String HERE = "/console/providers/zoom/hosts/settings";

    private final HostDesk desk;
    private final GroupDesk groups;

    HostSettingsViews(HostDesk desk, GroupDesk groups) {
        this.desk = desk;
        this.groups = groups;
    }

    static String href(HostAccount account) {
        return HERE + "/" + UriUtils.encodePathSegment(account.id().value(), StandardCharsets.UTF_8);
    }

    static Form form(HostAccount account) {
        HostTerms terms = account.terms();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("revision", Long.toString(account.revision()));
        values.put("use", terms.use() == HostTerms.Use.FOR_CLASSES ? "for_classes" : "not_for_classes");
        values.put("kind", terms.kind() == HostTerms.Kind.PAID ? "paid" : "unpaid");
        values.put("capacity", terms.capacity().map(Object::toString).orElse(""));
        values.put("people", terms.people().map(Object::toString).orElse(""));
        values.put("minutes", terms.minutes().map(Object::toString).orElse(""));
        return Form.of(values);
    }

    /// @throws org.admitone.platform.BadInput with every fault
    static HostTerms read(Form form) {
        Reading reading = new Reading(form);
        Optional<Integer> capacity = number("capacity", form, reading);
        Optional<Integer> people = number("people", form, reading);
        Optional<Integer> minutes = number("minutes", form, reading);
        return reading.whole(() -> new HostTerms(form.value("use").equals("not_for_classes") ? HostTerms.Use.NOT_FOR_CLASSES : HostTerms.Use.FOR_CLASSES,
                form.value("kind").equals("unpaid") ? HostTerms.Kind.UNPAID : HostTerms.Kind.PAID, capacity, people, minutes));
    }

    private static Optional<Integer> number(String field, Form form, Reading reading) {
        int faults = reading.faults().found().size();
        int number = reading.number(field, 0);
        return form.value(field).isEmpty() || reading.faults().found().size() > faults ? Optional.empty() : Optional.of(number);
    }

    HostSettingsPage page(Frame frame, HostAccount account, Form form, boolean mayChange) {
        Words words = frame.words();
        return new HostSettingsPage(frame, form, facts(account, words), List.of(Choice.of("", words.counted("host-settings.as-known", account.known().capacity())),
                Choice.of("1", words.say("host-settings.one")), Choice.of("2", words.say("host-settings.two"))), words.say("host-settings.people-hint", account.known().people()), mayChange ? href(account) : null);
    }

    private List<GroupPages.Fact> facts(HostAccount account, Words words) {
        return List.of(new GroupPages.Fact(words.say("list.state"), chip(account, words).word()), new GroupPages.Fact(words.say("host-settings.capacity"), words.number(account.capacity())),
                new GroupPages.Fact(words.say("host-settings.people"), words.number(account.people())),
                new GroupPages.Fact(words.say("host-settings.minutes"), account.terms().minutes().map(words::number).orElseGet(() -> words.say("host-settings.no-limit"))),
                new GroupPages.Fact(words.say("host-settings.group"), group(account, names(), words)));
    }

    List<GroupPages.HostRow> rows(Words words) {
        Map<HostGroupId, String> names = names();
        return desk.list().stream().map(account -> new GroupPages.HostRow(href(account), account.name(), account.emailMasked(), words.number(account.capacity()), words.number(account.people()),
                account.terms().minutes().map(words::number).orElseGet(() -> words.say("host-settings.no-limit")), group(account, names, words), chip(account, words))).toList();
    }

    private Map<HostGroupId, String> names() {
        return groups.list().stream().collect(Collectors.toMap(HostGroup::id, HostGroup::name));
    }

    private static String group(HostAccount account, Map<HostGroupId, String> names, Words words) {
        return account.group().map(id -> names.getOrDefault(id, "")).orElseGet(() -> words.say("host-settings.everybodys"));
    }

    private static Chip chip(HostAccount account, Words words) {
        return account.licence() == HostAccount.Licence.GONE ? Chip.bad(words.say("zoom-setup.not-licensed"))
                : account.terms().use() == HostTerms.Use.NOT_FOR_CLASSES ? Chip.quiet(words.say("host-settings.not-for-classes"))
                : account.terms().kind() == HostTerms.Kind.UNPAID ? Chip.wait(words.say("host-settings.unpaid")) : Chip.good(words.say("host-settings.for-classes"));
    }
}
