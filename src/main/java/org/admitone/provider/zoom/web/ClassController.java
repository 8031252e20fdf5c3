package org.admitone.provider.zoom.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.RemoteSeats;
import org.admitone.admission.RemoteSeats.Sitter;
import org.admitone.admission.StaffAct;
import org.admitone.pass.PassId;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.web.Problem;
import org.admitone.presence.LiveDoor;
import org.admitone.presence.LiveDoors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The class as whoever runs it sees it beside Zoom: who is inside by the roster's names, who is missing, strangers at once; and
/// what one does about it with one action (N16). Allowed by the live seat's role alone.
@RestController
class ClassController {

    private final RemoteSeats seats;
    private final LiveDoors doors;
    private final DoorStaff staff;
    private final SignedSeatRequests signed;

    ClassController(RemoteSeats seats, LiveDoors doors, DoorStaff staff, SignedSeatRequests signed) {
        this.seats = seats;
        this.doors = doors;
        this.staff = staff;
        this.signed = signed;
    }

    @ModelAttribute
    void onEveryAnswer(HttpServletResponse response) {
        response.setHeader("DPoP-Nonce", signed.freshNonce());
        response.setHeader("Cache-Control", "no-store");
    }

    @PostMapping("/seat/{session}/class")
    ResponseEntity<?> look(@RequestBody JsonIn body, HttpServletRequest request) {
        PassId pass = SeatInput.pass(body);
        return byWhoeverRunsIt(request, pass, (sitter, door) -> ResponseEntity.ok(ClassView.of(door)));
    }

    /// Out, and with `ban` kept out of this session.
    @PostMapping("/seat/{session}/take-out")
    ResponseEntity<?> takeOut(@RequestBody JsonIn body, HttpServletRequest request) {
        SeatInput.TakingOut wanted = SeatInput.takingOut(body);
        return byWhoeverRunsIt(request, wanted.pass(), (sitter, door) -> {
            Optional<LiveDoor.Guest> guest = door.people().stream().filter(each -> each.id().equals(wanted.person())).findFirst();
            if (guest.isEmpty()) {
                return SignedSeatRequests.told(Problem.of(HouseProblem.NOT_THERE, "Nobody of this class has this number."));
            }
            if (guest.get().role() != null && guest.get().role().runsTheClass()) {
                return SignedSeatRequests.told(Problem.of(HouseProblem.NOT_ALLOWED, "Whoever runs the class cannot be taken out from within it."));
            }
            StaffAct act = new StaffAct("person:" + sitter.uid(), wanted.forGood() ? "banned from the class's page" : "taken out from the class's page");
            if (wanted.forGood()) {
                staff.banFromSession(sitter.session(), wanted.person(), act);
            } else {
                staff.evict(sitter.session(), wanted.person(), act);
            }
            return ResponseEntity.ok(ClassView.of(doors.of(sitter.session())));
        });
    }

    private ResponseEntity<?> byWhoeverRunsIt(HttpServletRequest request, PassId pass, BiFunction<Sitter, LiveDoor, ResponseEntity<?>> work) {
        return signed.by(request, pass.toString(), device -> {
            Optional<Sitter> sitter = seats.sitter(pass, device);
            if (sitter.isEmpty()) {
                return SignedSeatRequests.told(new Problem(SeatProblem.NO_SEAT_HERE, "Knock again to have your seat back.", Map.of()));
            }
            if (!sitter.get().role().runsTheClass()) {
                return SignedSeatRequests.told(Problem.of(HouseProblem.NOT_ALLOWED, "Only whoever runs the class sees this."));
            }
            return work.apply(sitter.get(), doors.of(sitter.get().session()));
        });
    }
}
