package org.admitone.session.web;

import java.util.Comparator;
import java.util.UUID;
import org.admitone.platform.Cursor;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.provider.Provider;
import org.admitone.provider.Providers;
import org.admitone.roster.Course;
import org.admitone.roster.Courses;
import org.admitone.session.Session;
import org.admitone.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What can hold classes, what it promises, and how a session stands there.
@RestController
@RequestMapping("/api/v1")
class ProvidersApi {

    private static final UUID NO_ID = new UUID(0, 0);

    private final Providers providers;
    private final Courses courses;
    private final Sessions sessions;

    ProvidersApi(Providers providers, Courses courses, Sessions sessions) {
        this.providers = providers;
        this.courses = courses;
        this.sessions = sessions;
    }

    @GetMapping("/providers")
    Page<ProviderBody> list(@RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        return Page.ofWhole(providers.all(), Slice.of(limit, cursor), provider -> new Cursor(provider.code(), NO_ID), Comparator.comparing(this::number))
                .map(ProviderBody::of);
    }

    private int number(Cursor place) {
        return providers.all().stream().map(Provider::code).toList().indexOf(providers.byCode(place.key()).orElseThrow(Cursor::foreign).code());
    }

    @GetMapping("/providers/{code}")
    ProviderBody one(@PathVariable String code) {
        return providers.byCode(code).map(ProviderBody::of).orElseThrow(() -> new NotThere("provider"));
    }

    @GetMapping("/courses/{course}/sessions/{code}/provider")
    SessionProviderBody ofSession(@PathVariable String course, @PathVariable String code) {
        Course of = courses.byCode(course).orElseThrow(() -> new NotThere("course"));
        Session session = sessions.byCode(of.id(), code).orElseThrow(() -> new NotThere("session"));
        return providers.byCode(session.provider()).map(provider -> SessionProviderBody.of(provider, session.id().value()))
                .orElseThrow(() -> new NotThere("provider"));
    }
}
