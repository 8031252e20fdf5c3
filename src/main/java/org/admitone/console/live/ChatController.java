package org.admitone.console.live;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.admitone.audit.Actor;
import org.admitone.console.Answer;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Icon;
import org.admitone.console.Links;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.provider.rooms.chat.ChatBook;
import org.admitone.provider.rooms.chat.ChatCsv;
import org.admitone.provider.rooms.chat.ChatEntry;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A session's kept chat, to read, to search and to take along.
@Controller
class ChatController {

    private static final int PER_PAGE = 100;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ChatBook book;
    private final DoorViews views;

    ChatController(ChatBook book, DoorViews views) {
        this.book = book;
        this.views = views;
    }

    @GetMapping("/console/sessions/{id}/chat")
    View chat(@PathVariable SessionId id, HttpServletRequest request, Reader reader, @RequestParam(required = false) @Nullable String after) {
        Session session = views.session(id);
        When when = views.clocks().in(session.zone(), reader);
        Form search = Form.sent(request);
        Page<ChatEntry> found = book.read(id, search.value("q"), Slice.of(PER_PAGE, after));
        int all = book.count(id);
        return views.pages().show("console/live/chat", new ChatPage(
                views.frames().staff(request, reader, Place.SESSIONS, reader.say("kept-chat.title"), DoorViews.sessionsCrumb(reader), new Crumb(session.title(), "/console/sessions/" + id)),
                answer(book.isKept(id), all, reader), search, found.items().stream().map(entry -> line(entry, id, when)).toList(),
                all == 0 ? null : "/console/sessions/" + id + "/chat.csv", Links.first(request, after), Links.next(request, found.next())));
    }

    private Answer answer(boolean kept, int lines, Reader reader) {
        String words = lines == 0 ? reader.say("kept-chat.nothing") : reader.counted("kept-chat.lines", lines);
        String more = kept ? reader.counted("kept-chat.keeps", book.days()) : reader.say("kept-chat.keeps-not");
        return new Answer(Tone.QUIET, Icon.INFO, words, more, List.of());
    }

    private static ChatPage.Line line(ChatEntry entry, SessionId session, When when) {
        return new ChatPage.Line(when.second(entry.at()), "/console/sessions/" + session + "/people/" + entry.person(), entry.displayName(), entry.uid(), entry.text());
    }

    @GetMapping("/console/sessions/{id}/chat.csv")
    ResponseEntity<byte[]> file(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id) {
        Session session = views.session(id);
        byte[] csv = ChatCsv.of(book.takeAlong(id, Actor.staff(member.login()))).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("chat-" + session.code() + ".csv", StandardCharsets.UTF_8).build().toString())
                .body(csv);
    }
}
