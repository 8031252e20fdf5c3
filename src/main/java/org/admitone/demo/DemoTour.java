package org.admitone.demo;

import java.util.List;

/// What there is to click, for the terminal. Holds a password and links in clear, for a school in which nobody is real; prints itself masked.
///
/// @param until when the class that is on ends
record DemoTour(String login, String password, String title, String until, Guest teacher, Guest learner) {

    /// @param path of a fresh pass link
    record Guest(String name, String path) {

        @Override
        public String toString() {
            return "Guest[masked]";
        }
    }

    List<String> lines(String base) {
        return List.of("",
                "A school to click through. Nobody in it is real, and no mail leaves it.",
                "  The console   " + base + "/console",
                "                sign-in name " + login + ", password " + password,
                "  On now, until " + until + ": " + title,
                "  its teacher   " + base + teacher.path + "   (" + teacher.name + ")",
                "  a learner     " + base + learner.path + "   (" + learner.name + "; in another window, best a private one)",
                "  The door mails each of them a code. It waits in the outbox:",
                "                " + base + "/console/outbox",
                "Stop with Ctrl-C; started with --demo again it goes on, with a class that is on then.");
    }

    @Override
    public String toString() {
        return "DemoTour[masked]";
    }
}
