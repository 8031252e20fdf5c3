package org.admitone.admission.proof;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was posted to people, read from the outbox as staff of a school without a mail server would.
public record Mailbox(JdbcClient jdbc) {

    private static final Pattern CODE = Pattern.compile("(?m)^ {4}([0-9]{3}) ([0-9]{3})$");

    /// The newest code mailed to the address, whatever else was mailed there since.
    public String codeFor(String address) {
        return codeIn(texts(address).stream().filter(text -> CODE.matcher(text).find()).findFirst().orElse(""));
    }

    public static String codeIn(String text) {
        Matcher code = CODE.matcher(text);
        if (!code.find()) {
            throw new AssertionError("no code in the mail");
        }
        return code.group(1) + code.group(2);
    }

    /// The newest first.
    public List<String> texts(String address) {
        return jdbc.sql("select body_text from outbox_mail where to_address = :to order by created_at desc, mail_id desc")
                .param("to", address).query((row, n) -> row.getString(1)).list();
    }

    public long count() {
        return jdbc.sql("select count(*) from outbox_mail").query(Long.class).single();
    }

    public static String wrong(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }
}
