package org.admitone.session.web;

import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.provider.Providers;
import org.admitone.roster.Course;
import org.admitone.roster.Courses;
import org.admitone.session.Session;
import org.admitone.session.Sessions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What can hold classes, what it promises, and how a session stands there.
@RestController
@RequestMapping("/api/v1")
class ProvidersApi {

    private final Providers providers;
    private final Courses courses;
    private final Sessions sessions;

    ProvidersApi(Providers providers, Courses courses, Sessions sessions) {
        this.providers = providers;
        this.courses = courses;
        this.sessions = sessions;
    }

    @GetMapping("/providers")
    Page<ProviderBody> list() {
        return new Page<>(providers.all().stream().map(ProviderBody::of).toList(), null);
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
