package org.admitone.provider.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.provider.zoom.api.GrantedScopes;
import org.admitone.provider.zoom.api.HostSettings;
import org.admitone.provider.zoom.api.Meeting;
import org.admitone.provider.zoom.api.MeetingWish;
import org.admitone.provider.zoom.api.MeetingsApi;
import org.admitone.provider.zoom.api.NewRegistrant;
import org.admitone.provider.zoom.api.NewUser;
import org.admitone.provider.zoom.api.PastInstance;
import org.admitone.provider.zoom.api.Passcode;
import org.admitone.provider.zoom.api.Registrant;
import org.admitone.provider.zoom.api.SettingsWish;
import org.admitone.provider.zoom.api.WebhookLogApi;
import org.admitone.provider.zoom.api.ZoomApi;
import org.admitone.provider.zoom.api.ZoomCalls;
import org.admitone.provider.zoom.api.ZoomGroup;
import org.admitone.provider.zoom.api.ZoomUser;
import org.admitone.scenario.ZoomSchool;
import org.admitone.simulator.zoom.SimClient;

/// Makes every call of ours once, with a meeting that is held meanwhile, and keeps which methods of the client it went through.
final class EveryCall {

    private final ZoomSchool at;
    private final OpenWire wire;
    private final ZoomApi zoom;
    private final ZoomCalls calls;
    private final Set<String> made = new TreeSet<>();

    EveryCall(ZoomSchool at, OpenWire wire) {
        this.at = at;
        this.wire = wire;
        this.zoom = at.server.bean(ZoomApi.class);
        this.calls = zoom.background();
    }

    /// By name, as `MeetingsApi.create`: what the client offers.
    static Set<String> offered() {
        return Stream.of(ZoomCalls.class.getRecordComponents()).map(RecordComponent::getType).flatMap(api -> Stream.of(api.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())).map(EveryCall::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> made() {
        return made;
    }

    void walk() {
        GrantedScopes granted = zoom.authorise();
        assertThat(granted.toString()).contains("meeting:");
        HostId host = new HostId(at.zoom.hosts().getLast().id());
        users(host);
        groups(host);
        MeetingWish wish = wish("Algebra");
        Meeting meeting = this.<Meeting>make(calls.meetings(), "create", host, wish);
        make(calls.meetings(), "read", meeting.number());
        make(calls.meetings(), "change", host, meeting.number(), wish("Geometry"));
        make(calls.meetings(), "passcode", host, meeting.number(), Passcode.random());
        make(calls.meetings(), "ofHost", host, MeetingsApi.Which.SCHEDULED);
        make(calls.meetings(), "marked", host, "Every call");
        List<Registrant> registered = registrants(meeting.number());
        held(host, meeting.number(), registered);
        at.clock.advance(Duration.ofMinutes(40));
        looksBack(meeting.number());
        make(calls.meetings(), "delete", meeting.number());
    }

    private MeetingWish wish(String topic) {
        return new MeetingWish(topic, "Every call, once", at.clock.instant().plus(Duration.ofHours(1)), Duration.ofMinutes(45), ZoneId.of("Europe/Berlin"), MeetingWish.Recording.NONE);
    }

    private void users(HostId host) {
        make(calls.users(), "read", host);
        make(calls.users(), "list");
        make(calls.users(), "summary");
        make(calls.users(), "settings", host);
        make(calls.users(), "find", at.zoom.hosts().getLast().email());
        HostId made = this.<HostId>make(calls.users(), "create", new NewUser(NewUser.Way.INVITE, "every.call+1@school.example", "Room", "1", ZoomUser.Licence.BASIC));
        assertThat(this.<List<ZoomUser>>make(calls.users(), "pending")).extracting(ZoomUser::id).containsExactly(made);
        make(calls.users(), "license", made);
        make(calls.users(), "hostToken", host, Duration.ofMinutes(2));
    }

    private void groups(HostId host) {
        ZoomGroup group = this.<ZoomGroup>make(calls.groups(), "create", "Every call");
        assertThat(this.<List<ZoomGroup>>make(calls.groups(), "list")).contains(group);
        make(calls.groups(), "add", group.id(), List.of(host));
        assertThat(this.<List<HostId>>make(calls.groups(), "members", group.id())).containsExactly(host);
        make(calls.groups(), "set", group.id(), new SettingsWish(Map.of("recording.local_recording", false, "schedule_meeting.audio_type", "voip")));
        make(calls.groups(), "lock", group.id(), new SettingsWish(Map.of("recording.local_recording", true)));
        assertThat(this.<HostSettings>make(calls.groups(), "settings", group.id()).said("schedule_meeting.audio_type")).contains("voip");
        assertThat(this.<HostSettings>make(calls.groups(), "locks", group.id()).on("recording.local_recording")).contains(true);
        make(calls.users(), "set", host, new SettingsWish(Map.of("schedule_meeting.personal_meeting", false)));
        make(calls.groups(), "remove", group.id(), host);
    }

    private List<Registrant> registrants(MeetingNumber meeting) {
        List<Registrant> added = this.<List<Registrant>>make(calls.registrants(), "addAll", meeting,
                List.of(new NewRegistrant("one@classes.school.example", "Ada", ""), new NewRegistrant("two@classes.school.example", "Bob", "Miller")));
        Registrant third = this.<Registrant>make(calls.registrants(), "add", meeting, new NewRegistrant("three@classes.school.example", "Cy", ""));
        for (Registrant.Status status : Registrant.Status.values()) {
            make(calls.registrants(), "list", meeting, status);
        }
        make(calls.registrants(), "cancel", meeting, List.of(new Registrant.Reference(third.id(), third.email())));
        return added;
    }

    private void held(HostId host, MeetingNumber meeting, List<Registrant> registered) {
        at.opens(at.zoom.hostLink(meeting.value()));
        List<SimClient> inside = registered.stream().map(one -> at.opens(one.link().orElseThrow().value().toString())).toList();
        make(calls.meetings(), "ofHost", host, MeetingsApi.Which.LIVE);
        make(calls.reports(), "live", meeting);
        make(calls.reports(), "running");
        make(calls.live(), "remove", meeting, new ParticipantUuid(inside.getFirst().badge().orElseThrow().participantUuid()));
        inside.getLast().leave();
        make(calls.meetings(), "end", meeting);
        at.zoom.settle();
    }

    private void looksBack(MeetingNumber meeting) {
        List<PastInstance> held = this.<List<PastInstance>>make(calls.reports(), "pastInstances", meeting);
        assertThat(held).hasSize(1);
        make(calls.reports(), "pastParticipants", held.getFirst().id());
        assertThat(this.<List<?>>make(calls.reports(), "report", held.getFirst().id())).hasSize(3);
        Instant now = at.clock.instant();
        for (WebhookLogApi.Which which : WebhookLogApi.Which.values()) {
            make(calls.webhookLog(), "read", at.zoom.credentials().appId(), now.minus(Duration.ofHours(2)), now, which);
        }
    }

    /// Through reflection, so that what is kept as made was made; and it was on the wire.
    @SuppressWarnings("unchecked")
    private <T> T make(Object api, String name, Object... arguments) {
        Method method = Stream.of(api.getClass().getDeclaredMethods())
                .filter(each -> Modifier.isPublic(each.getModifiers()) && each.getName().equals(name) && each.getParameterCount() == arguments.length).findFirst().orElseThrow();
        int before = wire.passed().size();
        try {
            T answer = (T) method.invoke(api, arguments);
            assertThat(wire.passed().size()).as(name(method) + " on the wire").isGreaterThan(before);
            made.add(name(method));
            return answer;
        } catch (InvocationTargetException e) {
            throw new AssertionError(name(method), e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Stream.of(method.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
    }
}
