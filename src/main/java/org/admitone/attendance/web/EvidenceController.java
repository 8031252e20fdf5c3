package org.admitone.attendance.web;

import java.util.UUID;
import org.admitone.attendance.evidence.EvidenceDesk;
import org.admitone.attendance.evidence.EvidenceKeys;
import org.admitone.audit.Actor;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffPages;
import org.admitone.session.SessionId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The signed sheet, for programs and staff, and the public key that it is checked with, for anybody. The audit chain
/// notes each file; nothing else changes by it, so that auditors can take one along as well.
@RestController
@StaffPages
class EvidenceController {

    private final EvidenceDesk desk;
    private final EvidenceKeys keys;

    EvidenceController(EvidenceDesk desk, EvidenceKeys keys) {
        this.desk = desk;
        this.keys = keys;
    }

    @GetMapping("/api/v1/sessions/{id}/attendance.signed.json")
    ResponseEntity<byte[]> forPrograms(@PathVariable UUID id, Actor actor) {
        return signed(id, actor);
    }

    @GetMapping("/console/sessions/{id}/attendance.signed.json")
    ResponseEntity<byte[]> forStaff(@AuthenticationPrincipal StaffMember member, @PathVariable UUID id) {
        return signed(id, Actor.staff(member.login()));
    }

    @GetMapping(value = "/attendance-key.pem", produces = MediaType.TEXT_PLAIN_VALUE)
    String key() {
        return keys.key().pem();
    }

    private ResponseEntity<byte[]> signed(UUID id, Actor actor) {
        EvidenceDesk.Signed signed = desk.sign(new SessionId(id), actor);
        return AttendanceController.file(signed.session(), MediaType.APPLICATION_JSON, "signed.json", signed.file());
    }
}
