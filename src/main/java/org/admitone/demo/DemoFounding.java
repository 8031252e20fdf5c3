package org.admitone.demo;

import java.util.HexFormat;
import org.admitone.console.SchoolSettings;
import org.admitone.console.security.StaffInvitations;
import org.admitone.platform.SecretKeys;
import org.admitone.roster.CourseDesk;
import org.admitone.roster.CourseDetails;
import org.admitone.roster.DoorSettings;
import org.admitone.roster.imports.ImportDesk;
import org.admitone.roster.imports.ImportId;
import org.admitone.roster.imports.ImportPreview;
import org.admitone.roster.imports.Missing;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Founds the school: its first owner, its courses, their class lists.
@Component
@Lazy
final class DemoFounding {

    private final StaffInvitations staff;
    private final CourseDesk courses;
    private final ImportDesk imports;
    private final SchoolSettings school;
    private final SecretKeys keys;

    DemoFounding(StaffInvitations staff, CourseDesk courses, ImportDesk imports, SchoolSettings school, SecretKeys keys) {
        this.staff = staff;
        this.courses = courses;
        this.imports = imports;
        this.school = school;
        this.keys = keys;
    }

    void found() {
        staff.forFirstOwner().ifPresent(code -> staff.accept(code, "Mathilde Vaerting", DemoSchool.OWNER, password()));
        DemoSchool.COURSES.forEach(this::course);
    }

    /// Of this installation alone, and the same at each start: it comes from the key in the data directory and is stored nowhere else.
    String password() {
        String letters = HexFormat.of().formatHex(keys.forPurpose("the demo owner's password").getEncoded());
        return letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8, 12) + "-" + letters.substring(12, 16);
    }

    private void course(DemoSchool.DemoCourse course) {
        var made = courses.add(new CourseDetails(course.code(), course.title(), school.clockOnTheWall(), DoorSettings.USUAL), DemoSchool.ACTOR);
        ImportPreview preview = imports.preview(made.id(), DemoSchool.classList(course), DemoSchool.ACTOR);
        ImportId list = preview.id();
        if (list == null) {
            throw new IllegalStateException("the class list of " + course.code() + " has faults: " + preview.plan().faults());
        }
        var unused = imports.confirm(made.id(), list, preview.plan().digest(), Missing.KEEP, DemoSchool.ACTOR);
    }
}
