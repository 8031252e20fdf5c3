package org.admitone.platform.postgres;

/// The embedded database cannot be run here. The message tells whoever starts the server what to do about it.
public class DatabaseTrouble extends RuntimeException {

    DatabaseTrouble(String whatToDo) {
        super(whatToDo);
    }

    DatabaseTrouble(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }

    /// Somebody else holds the folder.
    public static final class AlreadyRunning extends DatabaseTrouble {

        AlreadyRunning(String whatToDo) {
            super(whatToDo);
        }
    }
}
