package org.admitone.platform.postgres;

/// Where a database is and by whom it is entered. Prints its password masked.
public record DatabaseAccess(String url, String user, String password) {

    @Override
    public String toString() {
        return "DatabaseAccess[" + user + ", password=masked]";
    }
}
