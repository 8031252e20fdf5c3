package org.admitone.pass.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.admitone.audit.Actor;
import org.admitone.pass.IssuedLinks;
import org.admitone.pass.LinkTerms;
import org.admitone.pass.PassIssuer;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.PublicAddress;
import org.admitone.session.SessionAddress;
import org.admitone.session.SessionId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Issues links and takes passes back. A session is named by our id, or by the LMS's codes of its course and itself.
@RestController
class PassesApi {

    private static final String BY_ID = "/api/v1/sessions/{id}/passes";
    private static final String BY_CODES = "/api/v1/courses/{course}/sessions/{code}/passes";

    private final PassIssuer issuer;
    private final SessionAddress sessions;
    private final PublicAddress address;

    PassesApi(PassIssuer issuer, SessionAddress sessions, PublicAddress address) {
        this.issuer = issuer;
        this.sessions = sessions;
        this.address = address;
    }

    @PostMapping(BY_ID)
    @ResponseStatus(HttpStatus.CREATED)
    IssuedBody issue(@PathVariable String id, @RequestBody JsonIn body, Actor actor, HttpServletRequest request) {
        return issue(sessions.byId(id), body, actor, request);
    }

    @PostMapping(BY_CODES)
    @ResponseStatus(HttpStatus.CREATED)
    IssuedBody issue(@PathVariable String course, @PathVariable String code, @RequestBody JsonIn body, Actor actor,
                     HttpServletRequest request) {
        return issue(sessions.byCodes(course, code), body, actor, request);
    }

    private IssuedBody issue(SessionId session, JsonIn body, Actor actor, HttpServletRequest request) {
        Wanted wanted = Wanted.read(body);
        IssuedLinks issued = switch (wanted) {
            case Wanted.One(String uid, LinkTerms terms) -> new IssuedLinks(List.of(issuer.issueLink(session, uid, terms, actor)), List.of());
            case Wanted.Everybody(LinkTerms terms) -> issuer.issueLinksForAll(session, terms, actor);
        };
        return IssuedBody.of(issued, address.origin(request));
    }

    @DeleteMapping(BY_ID + "/{uid}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, @PathVariable String uid, @RequestParam(defaultValue = "") String reason, Actor actor) {
        issuer.revoke(sessions.byId(id), uid, reason, actor);
    }

    @DeleteMapping(BY_CODES + "/{uid}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String course, @PathVariable String code, @PathVariable String uid,
                @RequestParam(defaultValue = "") String reason, Actor actor) {
        issuer.revoke(sessions.byCodes(course, code), uid, reason, actor);
    }

    @DeleteMapping(BY_ID + "/{uid}/links")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeLinks(@PathVariable String id, @PathVariable String uid, Actor actor) {
        issuer.revokeLinks(sessions.byId(id), uid, actor);
    }

    @DeleteMapping(BY_CODES + "/{uid}/links")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeLinks(@PathVariable String course, @PathVariable String code, @PathVariable String uid, Actor actor) {
        issuer.revokeLinks(sessions.byCodes(course, code), uid, actor);
    }

    @PostMapping(BY_ID + "/{uid}/restore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(@PathVariable String id, @PathVariable String uid, Actor actor) {
        issuer.restore(sessions.byId(id), uid, actor);
    }

    @PostMapping(BY_CODES + "/{uid}/restore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(@PathVariable String course, @PathVariable String code, @PathVariable String uid, Actor actor) {
        issuer.restore(sessions.byCodes(course, code), uid, actor);
    }
}
