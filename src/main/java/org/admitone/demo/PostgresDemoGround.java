package org.admitone.demo;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the demo would stand on. Reads only, also where no table is yet.
final class PostgresDemoGround {

    enum Ground {
        /// No table, or nobody and nothing in them: a first start's invitation does not count.
        NOTHING,
        /// A school that the demo made.
        DEMO,
        /// A demo whose making was broken off.
        UNFINISHED,
        /// Somebody's.
        SCHOOL
    }

    private static final String ANYTHING = """
            select exists (select from person) or exists (select from course) or exists (select from staff) or exists (select from api_key)
            """;

    private final JdbcClient jdbc;

    PostgresDemoGround(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    Ground look() {
        boolean tables = jdbc.sql("select to_regclass('staff') is not null and to_regclass('api_key') is not null").query(Boolean.class).single();
        if (!tables || !jdbc.sql(ANYTHING).query(Boolean.class).single()) {
            return Ground.NOTHING;
        }
        return !theDemoSaid("course.added") ? Ground.SCHOOL : theDemoSaid("session.added") ? Ground.DEMO : Ground.UNFINISHED;
    }

    private boolean theDemoSaid(String action) {
        return jdbc.sql("select exists (select from audit where action = ? and actor = ?)").params(action, DemoSchool.ACTOR.name()).query(Boolean.class).single();
    }
}
