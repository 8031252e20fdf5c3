package org.admitone.console.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.Links;
import org.admitone.platform.Slice;
import org.admitone.roster.People;
import org.admitone.roster.PersonFilter;
import org.jspecify.annotations.Nullable;

/// Finds somebody of the school who is not expected at this door.
public record LetInPage(Frame frame, Form search, List<Found> people, @Nullable String first, @Nullable String next) {

    private static final int PER_PAGE = 30;

    public LetInPage {
        people = List.copyOf(people);
    }

    /// @param to where a person's page is, without their id
    static LetInPage of(Frame frame, HttpServletRequest request, People people, String to) {
        Form search = Form.sent(request);
        String after = search.value("after").isEmpty() ? null : search.value("after");
        if (search.value("q").isEmpty()) {
            return new LetInPage(frame, search, List.of(), null, null);
        }
        var found = people.list(PersonFilter.matching(search.value("q")), Slice.of(PER_PAGE, after));
        return new LetInPage(frame, search, found.items().stream()
                .map(some -> new Found(to + some.id(), some.displayName(), some.uid(), some.email() == null ? "" : some.email())).toList(),
                Links.first(request, after), Links.next(request, found.next()));
    }

    public record Found(String href, String name, String uid, String email) {}
}
