package org.admitone.session.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What `docs/session-import.md` shows is read as it says there.
class SessionImportPageTest {

    @Test
    void the_table_that_is_shown_is_read() throws Exception {
        SessionList list = SessionTable.read(shown("csv"));
        assertThat(list.faults()).isEmpty();
        assertThat(list.notes()).isEmpty();
        assertThat(list.rows()).extracting(SessionRow::code).containsExactly("week-1", "week-2", "week-3", "week-4");
        assertThat(list.rows()).extracting(SessionRow::cancelled).containsExactly(false, false, false, true);
    }

    @Test
    void the_calendar_that_is_shown_is_read() throws Exception {
        SessionList list = SessionCalendar.read(shown("ics"));
        assertThat(list.faults()).isEmpty();
        assertThat(list.rows()).extracting(SessionRow::code).hasSize(4).contains("sets-2026@school.example_20261012T160000Z");
        assertThat(list.rows()).extracting(SessionRow::cancelled).containsExactly(false, false, true, false);
    }

    @Test
    void the_names_of_columns_that_are_shown_are_known() throws Exception {
        String page = Files.readString(Path.of("docs", "session-import.md"));
        List<String> columns = Pattern.compile("(?m)^\\| (`[a-z`, ]+`) \\|").matcher(page).results().flatMap(row -> List.of(row.group(1).replace("`", "").split(", ")).stream()).toList();
        assertThat(columns).hasSizeGreaterThan(8).allMatch(name -> SessionColumn.named(name) != null);
    }

    static String shown(String language) throws java.io.IOException {
        var found = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("docs", "session-import.md")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
