package org.admitone.console.house;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Frame;

/// People whose mail does not arrive, as far as is known here.
public record UndeliveredPage(Frame frame, Answer answer, List<Row> people) {

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
