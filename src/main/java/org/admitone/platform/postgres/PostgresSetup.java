package org.admitone.platform.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The application's user and database in a fresh PostgreSQL. Repeatable.
final class PostgresSetup {

    private PostgresSetup() {}

    /// @param name     of both the user and its database; ours, never from outside
    /// @param password URL-safe characters only, ours as well
    static void ensureApplication(Connection superuser, String name, String password) throws SQLException {
        if (!exists(superuser, "select 1 from pg_roles where rolname = ?", name)) {
            execute(superuser, "create role " + name + " login password '" + password + "'");
        }
        if (!exists(superuser, "select 1 from pg_database where datname = ?", name)) {
            execute(superuser, "create database " + name + " owner " + name);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
