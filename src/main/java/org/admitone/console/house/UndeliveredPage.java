package org.admitone.console.house;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// People whose mail does not arrive, as far as is known here.
public record UndeliveredPage(Frame frame, Answer answer, Form search, List<Row> people, boolean searched, @Nullable String next, @Nullable String first) {

    public UndeliveredPage {
        people = List.copyOf(people);
    }

    public record Row(String href, String name, String address, String since, String why) {

        @Override
        public String toString() {
            return "Row[masked]";
        }
    }
}
