package org.admitone.classmail.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.mail.Outbox;
import org.admitone.mail.OutboxFilter;
import org.admitone.mail.Undelivered;
import org.admitone.platform.BadInput;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Mails of the whole school without their text, and whom mail does not reach.
@RestController
@RequestMapping("/api/v1/mails")
class SchoolMailsApi {

    private final Outbox outbox;

    SchoolMailsApi(Outbox outbox) {
        this.outbox = outbox;
    }

    /// Prints itself masked.
    ///
    /// @param why in one sentence without addresses
    record UndeliveredBody(String uid, String displayName, String email, Instant since, String why) {

        /// None of somebody whom the school does not know any more.
        static Stream<UndeliveredBody> of(Undelivered refused) {
            String uid = refused.uid();
            String name = refused.name();
            return uid == null || name == null ? Stream.of() : Stream.of(new UndeliveredBody(uid, name, refused.to(), refused.since(), refused.why()));
        }

        @Override
        public String toString() {
            return "UndeliveredBody[masked]";
        }
    }

    @GetMapping
    Page<MailBody.Whose> list(@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String purpose,
                              @RequestParam(defaultValue = "all") String state, @RequestParam(defaultValue = "100") int limit,
                              @RequestParam(required = false) @Nullable String cursor) {
        return outbox.list(new OutboxFilter(q, purpose, which(state)), Slice.of(limit, cursor)).map(MailBody.Whose::of);
    }

    @GetMapping("/undelivered")
    Page<UndeliveredBody> undelivered(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "100") int limit,
                                      @RequestParam(required = false) @Nullable String cursor) {
        Page<Undelivered> found = outbox.undelivered(q, Slice.of(limit, cursor));
        return new Page<>(found.items().stream().flatMap(UndeliveredBody::of).toList(), found.next());
    }

    private static OutboxFilter.Which which(String state) {
        return Arrays.stream(OutboxFilter.Which.values()).filter(some -> code(some).equals(state)).findFirst().orElseThrow(() -> new BadInput("state",
                "Known are: " + Arrays.stream(OutboxFilter.Which.values()).map(SchoolMailsApi::code).collect(Collectors.joining(", ")) + "."));
    }

    private static String code(OutboxFilter.Which which) {
        return which.name().toLowerCase(Locale.ROOT);
    }
}
