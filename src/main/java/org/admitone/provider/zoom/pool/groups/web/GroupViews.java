package org.admitone.provider.zoom.pool.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.Frames;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.Tone;
import org.admitone.platform.Slice;
import org.admitone.platform.words.Words;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.ZoomHost;
import org.admitone.provider.zoom.pool.groups.GroupTerms;
import org.admitone.provider.zoom.pool.groups.HostGroup;
import org.admitone.roster.CourseFilter;
import org.admitone.roster.Courses;
import org.admitone.roster.People;
import org.admitone.roster.PersonFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns groups into what their pages show.
@Component
class GroupViews {

    static final String HERE = "/console/providers/zoom/hosts/groups";
    private static final int MOST_FOUND = 10;

    private final GroupReading reading;
    private final AccountDesk account;
    private final Courses courses;
    private final People people;
    private final Frames frames;

    GroupViews(GroupReading reading, AccountDesk account, Courses courses, People people, Frames frames) {
        this.reading = reading;
        this.account = account;
        this.courses = courses;
        this.people = people;
        this.frames = frames;
    }

    Frame frame(HttpServletRequest request, Reader reader, String title, Crumb... below) {
        Crumb[] trail = new Crumb[below.length + 2];
        trail[0] = new Crumb(reader.words().of("places", Place.PROVIDERS), Place.PROVIDERS.href());
        trail[1] = new Crumb(reader.say("zoom-hosts.title"), "/console/providers/zoom/hosts");
        System.arraycopy(below, 0, trail, 2, below.length);
        return frames.staff(request, reader, Place.PROVIDERS, title, trail);
    }

    static Crumb all(Reader reader) {
        return new Crumb(reader.say("host-groups.title"), HERE);
    }

    static String href(HostGroup group) {
        return HERE + "/" + group.id();
    }

    GroupPages.Groups list(Frame frame, List<HostGroup> groups, List<GroupPages.HostRow> hosts, boolean mayChange) {
        Words words = frame.words();
        return new GroupPages.Groups(frame, answer(groups, words), groups.stream().map(group -> row(group, words)).toList(), hosts, mayChange ? HERE + "/new" : null);
    }

    private Answer answer(List<HostGroup> groups, Words words) {
        long common = account.usableHosts().stream().filter(host -> groups.stream().noneMatch(group -> group.terms().hosts().contains(host.id()))).count();
        return groups.isEmpty() ? Answer.of(Tone.QUIET, words.say("host-groups.none"), words.say("host-groups.none-more"))
                : Answer.of(common > 0 ? Tone.GOOD : Tone.WAIT, words.counted("host-groups.are", groups.size()), common == 0 ? words.say("host-groups.no-common") : words.counted("host-groups.common", common));
    }

    private GroupPages.GroupRow row(HostGroup group, Words words) {
        GroupTerms terms = group.terms();
        return new GroupPages.GroupRow(href(group), group.name(), list(names(terms), words), list(reading.courseNames(terms), words), list(reading.teacherNames(terms), words), chip(terms, words));
    }

    private static Chip chip(GroupTerms terms, Words words) {
        return terms.beside() == GroupTerms.Beside.OWN_ONLY ? Chip.wait(words.say("host-groups.own-only")) : Chip.quiet(words.say("host-groups.also-common"));
    }

    private static String list(List<String> names, Words words) {
        return names.isEmpty() ? words.say("host-groups.none-of-them") : String.join(", ", names);
    }

    private List<String> names(GroupTerms terms) {
        return account.hosts().stream().filter(host -> terms.hosts().contains(host.id())).map(ZoomHost::displayName).toList();
    }

    Form form(HostGroup group) {
        GroupTerms terms = group.terms();
        return Form.of(Map.of("name", terms.name(), "revision", Long.toString(group.revision()), "beside", terms.beside() == GroupTerms.Beside.OWN_ONLY ? "own_only" : "own_and_common",
                "courses", String.join("\n", reading.codes(terms)), "teachers", String.join("\n", reading.uids(terms)))).with("hosts", terms.hosts().stream().map(HostId::value).toArray(String[]::new));
    }

    List<GroupPages.Fact> facts(HostGroup group, Words words) {
        GroupTerms terms = group.terms();
        return List.of(new GroupPages.Fact(words.say("host-groups.hosts"), list(names(terms), words)), new GroupPages.Fact(words.say("host-groups.courses"), list(reading.courseNames(terms), words)),
                new GroupPages.Fact(words.say("host-groups.teachers"), list(reading.teacherNames(terms), words)), new GroupPages.Fact(words.say("host-groups.beside"), chip(terms, words).word()));
    }

    /// @param groups all of them, so that it is seen whose a host is
    /// @param own    that the hosts are chosen for; null: a new one
    List<Choice> hosts(List<HostGroup> groups, @Nullable HostGroup own, Words words) {
        Map<HostId, String> others = groups.stream().filter(group -> own == null || !group.id().equals(own.id()))
                .flatMap(group -> group.terms().hosts().stream().map(host -> Map.entry(host, group.name()))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return account.hosts().stream().map(host -> new Choice(host.id().value(), host.displayName(), more(host, others.get(host.id()), words))).toList();
    }

    private static String more(ZoomHost host, @Nullable String other, Words words) {
        String what = host.usable() ? words.counted("host-groups.host", host.capacity(), host.emailMasked()) : words.say("host-groups.host-not-used", host.emailMasked());
        return other == null ? what : words.say("host-groups.host-of", what, other);
    }

    GroupPages.Found found(Form form) {
        String text = form.value("q");
        return text.isEmpty() ? GroupPages.Found.NOTHING : new GroupPages.Found(true,
                courses.list(new CourseFilter(text, CourseFilter.Shelf.IN_USE), Slice.first(MOST_FOUND)).items().stream().map(course -> new Choice(course.code(), course.title(), course.code())).toList(),
                people.list(PersonFilter.matching(text), Slice.first(MOST_FOUND)).items().stream().map(person -> new Choice(person.uid(), person.displayName(), person.uid())).toList());
    }
}
