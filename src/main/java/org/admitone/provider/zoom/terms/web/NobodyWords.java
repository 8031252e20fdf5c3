package org.admitone.provider.zoom.terms.web;

import org.admitone.platform.words.Words;

/// Why nobody can hold a session, by the pool's codes, in the outlook's words.
final class NobodyWords {

    private NobodyWords() {}

    static String of(String code, Words words) {
        return switch (code) {
            case "nobody-free" -> words.say("term-plans.nobody-free");
            case "pinned-taken" -> words.say("term-plans.nobody-pinned-taken");
            case "pinned-gone", "pinned-unable" -> words.say("term-plans.nobody-pinned");
            case "too-many-people" -> words.say("term-plans.nobody-people");
            case "too-long" -> words.say("term-plans.nobody-long");
            case "too-long-for-unpaid", "no-licence" -> words.say("term-plans.nobody-licence");
            case "group-without-hosts" -> words.say("term-plans.nobody-group");
            case "refused-by-all" -> words.say("term-plans.nobody-refused");
            default -> words.say("term-plans.why-no-host");
        };
    }
}
