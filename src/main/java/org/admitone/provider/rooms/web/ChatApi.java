package org.admitone.provider.rooms.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.admitone.audit.Actor;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.provider.rooms.chat.ChatBook;
import org.admitone.provider.rooms.chat.ChatCsv;
import org.admitone.provider.rooms.chat.ChatEntry;
import org.admitone.session.SessionAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A session's kept chat for programs. Where its course keeps none there is none; the room has told everybody in it that it is kept.
@RestController
@RequestMapping("/api/v1/sessions/{id}")
class ChatApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ChatBook book;
    private final SessionAddress address;

    ChatApi(ChatBook book, SessionAddress address) {
        this.book = book;
        this.address = address;
    }

    /// Prints itself masked.
    record LineBody(String id, Instant at, String uid, String displayName, String text) {

        static LineBody of(ChatEntry entry) {
            return new LineBody(entry.id().toString(), entry.at(), entry.uid(), entry.displayName(), entry.text());
        }

        @Override
        public String toString() {
            return "LineBody[" + id + ", masked]";
        }
    }

    @GetMapping("/chat")
    Page<LineBody> read(@PathVariable String id, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "100") int limit,
                        @RequestParam(required = false) @Nullable String cursor) {
        Slice slice = Slice.of(limit, cursor);
        return book.read(address.byId(id), q, slice).map(LineBody::of);
    }

    /// Audited, as in the console: a whole chat leaves the house.
    @GetMapping("/chat.csv")
    ResponseEntity<byte[]> file(@PathVariable String id, Actor actor) {
        byte[] csv = ChatCsv.of(book.takeAlong(address.byId(id), actor)).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CACHE_CONTROL, "no-store").body(csv);
    }
}
