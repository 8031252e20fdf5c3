package org.admitone.attendance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.admitone.api.ApiClient;
import org.admitone.attendance.evidence.EvidenceCheck.Verdict;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.HeldClass;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A signed sheet leaves the house and is checked without it.
class SignedSheetTest {

    static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.rooms.enabled=false");

    private final ApiClient lms = ApiClient.of(SERVER);
    private final HeldClass held = HeldClass.on(DATABASE, SERVER, CLOCK);

    @TempDir Path folder;

    @Test
    void it_holds_the_sheet_with_all_it_is_made_of_and_the_chain_holds_its_hash() throws IOException {
        byte[] file = signed();
        Evidence evidence = sound(file);
        assertThat(evidence.people()).extracting(who -> who.uid() + " " + who.measured().verdict() + " " + who.counts().verdict())
                .contains(held.ada.uid() + " present present", held.bob.uid() + " in_part in_part", held.cy.uid() + " absent excused");
        Evidence.Person bob = evidence.people().stream().filter(who -> who.uid().equals(held.bob.uid())).findFirst().orElseThrow();
        assertThat(bob.seen()).hasSize(1);
        assertThat(bob.seats()).hasSize(1);
        assertThat(bob.toldBy()).containsExactly("rooms");
        String noted = DATABASE.jdbc().sql("select detail from audit where action = 'attendance.signed' and seq > ? order by seq limit 1").param(evidence.audit().line())
                .query(String.class).single();
        assertThat(noted).contains(EvidenceKey.sha256(new String(file, StandardCharsets.UTF_8).split("\n")[1].getBytes(StandardCharsets.UTF_8)));
        String before = DATABASE.jdbc().sql("select encode(hash, 'hex') from audit where seq = ?").param(evidence.audit().line()).query(String.class).single();
        assertThat(evidence.audit().hash()).isEqualTo(before);
        byte[] sealed = DATABASE.jdbc().sql("select private_key from attendance_key").query((row, _) -> row.getBytes(1)).single();
        assertThat(sealed[0]).as("no key in clear (PKCS 8)").isNotEqualTo((byte) 0x30);
    }

    @Test
    void a_class_that_goes_on_can_be_signed_and_judges_nobody() throws IOException {
        CLOCK.set(Instant.parse("2026-09-01T10:25:00Z"));
        Evidence evidence = sound(lms.get(held.path() + "/attendance.signed.json").raw().body());
        assertThat(evidence.people()).extracting(who -> who.counts().verdict()).containsOnly("open");
        assertThat(evidence.asOf()).isEqualTo(Instant.parse("2026-09-01T10:25:00Z"));
    }

    @Test
    void any_change_of_a_byte_is_found() throws IOException {
        byte[] file = signed();
        for (int i = 0; i < file.length; i++) {
            byte change = (byte) (1 << i % 8);
            file[i] ^= change;
            assertThat(EvidenceCheck.of(file)).as("byte %d", i).isInstanceOf(Verdict.Unsound.class);
            file[i] ^= change;
        }
        assertThat(EvidenceCheck.of(java.util.Arrays.copyOf(file, file.length - 1))).isInstanceOf(Verdict.Unsound.class);
        assertThat(EvidenceCheck.of(java.util.Arrays.copyOf(file, file.length + 1))).isInstanceOf(Verdict.Unsound.class);
        assertThat(EvidenceCheck.of(file)).isInstanceOf(Verdict.Sound.class);
    }

    /// Even the house's own key does not make a wrong verdict right.
    @Test
    void a_verdict_that_does_not_follow_is_found_though_it_is_signed() throws IOException {
        String signed = new String(signed(), StandardCharsets.UTF_8).split("\n")[1];
        assertThat(says(forged(signed.replace("\"verdict\":\"in_part\",\"secondsInside\":1200", "\"verdict\":\"present\",\"secondsInside\":1200"))))
                .contains("the verdict of " + held.bob.uid() + " does not follow");
        assertThat(says(forged(signed.replace("\"presentPercent\":75", "\"presentPercent\":20")))).contains("does not follow");
        assertThat(says(forged(signed.replaceAll("\"seats\":\\[[^]]+]", "\"seats\":[]")))).contains("counted where no seat was held");
        assertThat(says(forged(signed.replace("\"presentPercent\":75", "\"presentPercent\":750")))).contains("contradicts itself");
        assertThat(says(forged(signed.replace("{\"format\"", "{ \"format\"")))).contains("not a sheet as this version");
        assertThat(says(forged(signed))).as("the forger's tools work").isEmpty();
    }

    @Test
    void the_command_checks_a_file_and_whose_key_it_is() throws IOException {
        Path file = Files.write(folder.resolve("sheet.json"), signed());
        Path pem = Files.writeString(folder.resolve("school.pem"), lms.get("/attendance-key.pem").text());
        String fingerprint = SERVER.bean(EvidenceKeys.class).key().fingerprint();
        assertThat(command("verify", file.toString())).as("whose key it is was not asked").startsWith("3\n").contains("every verdict follows", fingerprint, "1 excused, 1 in part, 1 present", "Whose key that is was not checked", "Compare it");
        assertThat(command("verify", file.toString(), "--key", fingerprint)).startsWith("0\n").contains("the one you named");
        assertThat(command("verify", file.toString(), "--key", pem.toString())).startsWith("0\n").contains("the one you named");
        assertThat(command("verify", file.toString(), "--key", "0".repeat(64))).startsWith("1\n").contains("another key signed it");
        Files.writeString(file, Files.readString(file).replace("absent", "Absent"));
        assertThat(command("verify", file.toString())).startsWith("1\n").contains("something was changed");
    }

    /// The page for authorities says how to check a sheet with openssl alone; what it says is run as it stands.
    @Test
    void the_lines_of_openssl_in_the_documentation_do_what_they_say() throws Exception {
        String page = Files.readString(Path.of("docs", "attendance.md"));
        String lines = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(page).results().map(found -> found.group(1)).collect(Collectors.joining("\n"));
        assertThat(lines).contains("openssl");
        String said = shell(lines);
        assertThat(said).startsWith("0\n").contains("Signature Verified Successfully", SERVER.bean(EvidenceKeys.class).key().fingerprint());
        assertThat(shell(lines.replaceFirst("sed -n 2p sheet.json", "sed -n 2p sheet.json | sed s/absent/present/"))).doesNotStartWith("0\n");
    }

    private byte[] signed() {
        lms.post(held.path() + "/attendance/corrections", "{\"uid\": \"%s\", \"says\": \"excused\", \"reason\": \"wrote ü\\\"beforehand\\\"\"}".formatted(held.cy.uid()));
        ApiClient.Answer answer = lms.get(held.path() + "/attendance.signed.json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("attendance-2026-09-01.signed.json");
        return answer.raw().body();
    }

    private static Evidence sound(byte[] file) {
        assertThat(EvidenceCheck.of(file)).isInstanceOf(Verdict.Sound.class);
        return ((Verdict.Sound) EvidenceCheck.of(file)).evidence();
    }

    private static byte[] forged(String signed) {
        EvidenceKeys keys = SERVER.bean(EvidenceKeys.class);
        byte[] bytes = signed.getBytes(StandardCharsets.UTF_8);
        return new SignedDocument(keys.key().encoded(), keys.sign(bytes), bytes).bytes();
    }

    private static String says(byte[] file) {
        return switch (EvidenceCheck.of(file)) {
            case Verdict.Unsound(String what) -> what;
            case Verdict.Sound _ -> "";
        };
    }

    private static String command(String... arguments) throws IOException {
        var said = new ByteArrayOutputStream();
        int code = AttendanceCommand.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8));
        return code + "\n" + said.toString(StandardCharsets.UTF_8);
    }

    private String shell(String lines) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", lines).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().put("ADMITONE", "http://localhost:" + SERVER.port());
        builder.environment().put("KEY", lms.key());
        builder.environment().put("SESSION", held.lesson.session().toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + "\n" + said;
    }
}
