package org.admitone.admission.proof.web;

import org.admitone.admission.Refusal;
import org.admitone.admission.RefusalWords;
import org.admitone.console.LearnerFrame;
import java.time.ZoneOffset;

/// The door's page: the same for every link and ticket, known or not. Its script reads the code from the address and asks.
///
/// @param unknown what somebody reads whose link opens nothing
public record DoorPage(LearnerFrame frame, Words unknown) {

    public record Words(String title, String more) {}

    static DoorPage in(LearnerFrame frame) {
        Refusal unknown = new Refusal.UnknownPass();
        return new DoorPage(frame, new Words(RefusalWords.title(unknown, frame.words()), RefusalWords.forPerson(unknown, ZoneOffset.UTC, frame.words())));
    }
}
