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
        CLASSES("/my", "Classes", "My classes", Icon.TODAY), RECORD("/my/record", "Record", "What is recorded about me", Icon.AUDIT),
        EQUIPMENT("/my/equipment", "Equipment", "Camera and microphone", Icon.DEVICE);

        private final String href;
        private final String tab;
        private final String words;
        private final Icon icon;

        Here(String href, String tab, String words, Icon icon) {
            this.href = href;
            this.tab = tab;
            this.words = words;
            this.icon = icon;
        }

        public String href() {
            return href;
        }

        /// Short: three stand beside each other on a phone.
        public String tab() {
            return tab;
        }

        public String words() {
            return words;
        }

        public Icon icon() {
            return icon;
        }
    }
}
