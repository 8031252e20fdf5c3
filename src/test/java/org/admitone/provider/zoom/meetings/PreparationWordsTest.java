package org.admitone.provider.zoom.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.admitone.platform.words.Language;
import org.admitone.platform.words.Words;
import org.admitone.provider.SessionNote;
import org.admitone.provider.SessionNote.Weight;
import org.admitone.provider.zoom.meetings.PreparationWords.Facts;
import org.admitone.provider.zoom.meetings.PreparationWords.Ways;
import org.admitone.words.German;
import org.junit.jupiter.api.Test;

/// What staff read of a session's preparation.
class PreparationWordsTest {

    private static final Ways NONE = new Ways(0, 0, 0, 0);

    @Test
    void before_its_time_they_hear_when_it_begins() {
        assertThat(words("absent", Duration.ofDays(9), NONE)).containsExactly("The Zoom meeting is made in 9 days.");
        assertThat(words("absent", Duration.ofHours(5), NONE)).containsExactly("The Zoom meeting is made in 5 hours.");
        assertThat(words("absent", Duration.ofMinutes(50), NONE)).containsExactly("The Zoom meeting is made within two hours.");
        assertThat(words("waiting", Duration.ofDays(-1), NONE)).containsExactly("The Zoom meeting is about to be made.");
        assertThat(words("planned", Duration.ofDays(-1), NONE)).containsExactly("The Zoom meeting is being made.");
    }

    @Test
    void while_people_are_registered_they_see_how_many() {
        assertThat(words("made", Duration.ZERO, new Ways(780, 20, 1, 0)))
                .containsExactly("The Zoom meeting is ready.", "780 of 800 people have their way in ready; 1 spare way for late arrivals.");
    }

    @Test
    void everything_that_is_wrong_is_trouble() {
        List<SessionNote> notes = PreparationWords.of(new Facts("made", List.of("The meeting has as many registrants as it can have."),
                List.of("One way in can be used on several devices at once."), Duration.ZERO, new Ways(5, 0, 5, 2)));
        assertThat(notes.stream().filter(note -> note.weight() == Weight.TROUBLE).map(SessionNote::words)).containsExactly(
                "The meeting has as many registrants as it can have.",
                "Zoom made the meeting otherwise than asked: One way in can be used on several devices at once.",
                "2 ways in could not be cancelled at Zoom; it is tried again.");
    }

    @Test
    void all_of_it_has_its_german() {
        Words german = Words.in(Language.DE);
        Stream.of(new Facts("made", List.of("Zoom does not answer; it is asked again and again."), List.of("Zoom does not confirm a setting. If it is not in force: Zoom mails people their way in."), Duration.ZERO, new Ways(5, 3, 1, 1)),
                new Facts("made", List.of("No licence is left. Zoom names: topic."), List.of("It lasts 30 minutes, not 45."), Duration.ZERO, new Ways(5, 0, 5, 2)),
                new Facts("planned", List.of(), List.of(), Duration.ZERO, new Ways(0, 0, 0, 0)), new Facts("absent", List.of(), List.of(), Duration.ZERO, new Ways(0, 0, 0, 0)),
                new Facts("absent", List.of(), List.of(), Duration.ofDays(9), new Ways(0, 0, 0, 0)), new Facts("absent", List.of(), List.of(), Duration.ofHours(9), new Ways(0, 0, 0, 0)),
                new Facts("absent", List.of(), List.of(), Duration.ofMinutes(9), new Ways(0, 0, 0, 0))).flatMap(facts -> PreparationWords.of(facts).stream())
                .flatMap(note -> Stream.of(note.words(), note.next())).filter(sentence -> !sentence.isEmpty())
                .forEach(sentence -> assertThat(German.english(german.translated(sentence))).as(sentence).isEmpty());
        assertThat(german.translated("780 of 800 people have their way in ready; 16 spare ways for late arrivals."))
                .isEqualTo("Für 780 von 800 Personen ist der Weg hinein bereit; 16 weitere sind für Nachzügler frei.");
    }

    private static List<String> words(String state, Duration untilPrepared, Ways ways) {
        return PreparationWords.of(new Facts(state, List.of(), List.of(), untilPrepared, ways)).stream().map(SessionNote::words).toList();
    }
}
