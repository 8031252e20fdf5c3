package org.admitone.roster.web;

import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.lists.ImportFault;
import org.admitone.platform.web.Etags;
import org.admitone.roster.imports.ImportDesk;
import org.admitone.roster.imports.ImportId;
import org.admitone.roster.imports.ImportPreview;
import org.admitone.roster.imports.Imported;
import org.admitone.roster.imports.Missing;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/courses/{course}/imports")
class ImportsApi {

    private static final int MOST_FAULTS = 1000;

    private final Named named;
    private final ImportDesk desk;

    ImportsApi(Named named, ImportDesk desk) {
        this.named = named;
        this.desk = desk;
    }

    /// Looks at a list and changes nothing. The list comes as it is: a CSV file or plain text, in whatever encoding.
    @PostMapping(consumes = {"text/csv", "text/plain", "application/octet-stream"})
    ResponseEntity<ImportBody> preview(@PathVariable String course, @RequestBody byte[] list, Actor actor) {
        ImportPreview preview = desk.preview(named.course(course).id(), list, actor);
        if (preview.id() == null) {
            throw new BadInput(preview.plan().faults().stream().limit(MOST_FAULTS).map(ImportsApi::told).toList());
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(Etags.address("courses", course, "imports", preview.id().toString())).body(ImportBody.of(preview));
    }

    /// The same list against the roster as it is now.
    @GetMapping("/{id}")
    ImportBody again(@PathVariable String course, @PathVariable String id) {
        return ImportBody.of(desk.again(named.course(course).id(), read(id)));
    }

    @PostMapping("/{id}/confirm")
    Imported confirm(@PathVariable String course, @PathVariable String id, @RequestBody JsonIn body, Actor actor) {
        String digest = body.text("digest");
        Missing missing = body.yes("removeMissing") ? Missing.REMOVE : Missing.KEEP;
        body.finish(() -> digest);
        return desk.confirm(named.course(course).id(), read(id), digest, missing, actor);
    }

    private static BadInput.Fault told(ImportFault fault) {
        return new BadInput.Fault(fault.spot().words() + (fault.column() == null ? "" : ", column " + fault.column()), fault.what());
    }

    private static ImportId read(String id) {
        try {
            return new ImportId(UUID.fromString(id));
        } catch (IllegalArgumentException notOurs) {
            throw new NotThere("import");
        }
    }
}
