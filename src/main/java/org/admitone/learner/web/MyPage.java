package org.admitone.learner.web;

import org.admitone.console.Icon;
import org.admitone.console.LearnerFrame;

/// One of the learners' own pages as everybody gets it: empty. Its script asks for what belongs in it, signed by the device's key.
///
/// @param here    which of them
/// @param waiting what is said until the answer is there
public record MyPage(LearnerFrame frame, Here here, String waiting) {

    /// The pages, as they lead to each other.
    public enum Here {
        CLASSES("/my", "My classes", Icon.TODAY), RECORD("/my/record", "What is recorded", Icon.AUDIT),
        EQUIPMENT("/my/equipment", "Camera and microphone", Icon.DEVICE);

        private final String href;
        private final String words;
        private final Icon icon;

        Here(String href, String words, Icon icon) {
            this.href = href;
            this.words = words;
            this.icon = icon;
        }

        public String href() {
            return href;
        }

        public String words() {
            return words;
        }

        public Icon icon() {
            return icon;
        }
    }
}
