package org.admitone.provider.zoom.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The caller at one priority, with what all resources need: an answer read, none expected, or all pages of one.
record Line(Caller caller, Priority priority) {

    private static final int PAGE_SIZE = 300;

    <T> T ask(Call call, Function<Answer, T> reader) {
        return caller.call(call, priority, reader);
    }

    void tell(Call call) {
        caller.call(call, priority, answer -> answer);
    }

    <T> List<T> pages(Call call, String list, Function<Answer, T> reader) {
        List<T> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Call page = call.query("page_size", Integer.toString(PAGE_SIZE));
        for (String next = ""; seen.add(next); ) {       // a token that comes again would never end
            Call asked = next.isEmpty() ? page : page.query("next_page_token", next);
            next = ask(asked, answer -> {
                all.addAll(answer.list(list, reader));
                return answer.textOr("next_page_token", "");
            });
        }
        return List.copyOf(all);
    }
}
