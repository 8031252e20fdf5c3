package org.admitone.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.admitone.api.ApiClient;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.HeldClass;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The spreadsheet, read back as the XML it is.
class SpreadsheetTest {

    static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.rooms.enabled=false");

    private final ApiClient lms = ApiClient.of(SERVER);
    private final HeldClass held = HeldClass.on(DATABASE, SERVER, CLOCK);

    @Test
    void it_has_the_columns_of_the_csv_and_no_name_becomes_a_formula() throws Exception {
        DATABASE.jdbc().sql("update person set display_name = '=HYPERLINK(\"http://evil.example\") & <b>' where uid = ?").param(held.bob.uid()).update();
        ApiClient.Answer answer = lms.get(held.path() + "/attendance.xlsx");
        assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.header("Content-Disposition")).contains("attendance-2026-09-01.xlsx");
        Map<String, byte[]> parts = unzipped(answer.raw().body());
        Element sheet = xml(parts, "xl/worksheets/sheet1.xml");
        assertThat(sheet.getElementsByTagName("f").getLength()).as("formulas").isZero();
        List<String> shared = texts(xml(parts, "xl/sharedStrings.xml"), "si");
        List<List<String>> rows = rows(sheet, shared);
        List<String> csv = lms.get(held.path() + "/attendance.csv").text().lines().toList();
        assertThat(rows.getFirst()).isEqualTo(List.of(csv.getFirst().split(",")));
        assertThat(rows).hasSize(csv.size());
        List<String> bob = rows.stream().filter(row -> row.getFirst().equals(held.bob.uid())).findFirst().orElseThrow();
        assertThat(bob.get(1)).isEqualTo("=HYPERLINK(\"http://evil.example\") & <b>");
        assertThat(bob).contains("20", "in_part", "2026-09-01T12:20:00+02:00", "2026-09-01T12:20:00+02:00/2026-09-01T12:40:00+02:00");
        assertThat(new String(part(parts, "xl/styles.xml"), StandardCharsets.UTF_8)).as("text cells stay texts when they are edited").contains("formatCode=\"@\"");
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Path kept = Files.write(Files.createTempFile("sheet", ".xlsx"), file);
        try (ZipFile zip = new ZipFile(kept.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        Files.delete(kept);
        return parts;
    }

    private static byte[] part(Map<String, byte[]> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static Element xml(Map<String, byte[]> parts, String name) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part(parts, name))).getDocumentElement();
    }

    private static List<String> texts(Element root, String tag) {
        NodeList found = root.getElementsByTagName(tag);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static List<List<String>> rows(Element sheet, List<String> shared) {
        List<List<String>> rows = new ArrayList<>();
        NodeList found = sheet.getElementsByTagName("row");
        for (int i = 0; i < found.getLength(); i++) {
            List<String> row = new ArrayList<>();
            NodeList cells = ((Element) found.item(i)).getElementsByTagName("c");
            for (int c = 0; c < cells.getLength(); c++) {
                Element cell = (Element) cells.item(c);
                row.add(cell.getAttribute("t").equals("s") ? shared.get(Integer.parseInt(cell.getTextContent())) : cell.getTextContent());
            }
            rows.add(row);
        }
        return rows;
    }
}
