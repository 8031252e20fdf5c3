package org.admitone.learner.web;

import org.admitone.console.Icon;
import org.admitone.console.LearnerFrame;
import org.admitone.platform.words.Words;

/// One of the learners' own pages as everybody gets it: empty. Its script asks for what belongs in it, signed by the device's key.
///
/// @param here    which of them
/// @param waiting what is said until the answer is there
public record MyPage(LearnerFrame frame, Here here, String waiting) {

    /// The pages, as they lead to each other.
    public enum Here {
        CLASSES("/my", Icon.TODAY), RECORD("/my/record", Icon.AUDIT), EQUIPMENT("/my/equipment", Icon.DEVICE);

        private final String href;
        private final Icon icon;

        Here(String href, Icon icon) {
            this.href = href;
            this.icon = icon;
        }

        public String href() {
            return href;
        }

        /// Short: three stand beside each other on a phone.
        public String tab(Words words) {
            return words.of("my-tab", this);
        }

        public String title(Words words) {
            return words.of("my-title", this);
        }

        public Icon icon() {
            return icon;
        }
    }
}
