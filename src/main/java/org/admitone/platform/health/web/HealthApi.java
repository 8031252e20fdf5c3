package org.admitone.platform.health.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.platform.health.HouseHealth;
import org.admitone.platform.health.PartHealth;
import org.admitone.platform.health.Saying;
import org.admitone.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How each part of the house is, for the school's own watching.
@RestController
class HealthApi {

    private final HouseHealth house;

    HealthApi(HouseHealth house) {
        this.house = house;
    }

    /// @param standing the worst of the parts': `fine`, `look` or `broken`
    record Health(String standing, Instant at, List<Part> parts) {}

    /// @param standing `off`, `fine`, `look` or `broken`
    /// @param next     what to do about it; null: nothing
    record Part(String part, String name, String standing, String what, @Nullable String next, List<Measured> facts) {}

    record Measured(String name, String value) {}

    @GetMapping("/api/v1/health")
    Health health() {
        HouseHealth.Seen seen = house.look();
        return new Health(seen.worst().code(), seen.at(), seen.parts().stream().map(HealthApi::part).toList());
    }

    private static Part part(PartHealth part) {
        Saying next = part.next();
        return new Part(part.part(), said(part.name()), part.standing().code(), said(part.what()), next == null ? null : said(next),
                part.facts().stream().map(fact -> new Measured(Words.ENGLISH.say(fact.name()), written(fact.value()).toString())).toList());
    }

    private static String said(Saying saying) {
        return saying.in(Words.ENGLISH, HealthApi::written);
    }

    private static Object written(Object value) {
        return value instanceof Duration span ? span.toSeconds() + " s" : value;
    }
}
