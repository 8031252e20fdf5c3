package org.admitone.learner.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.admitone.console.Assets;
import org.admitone.console.Reader;
import org.admitone.console.SchoolSettings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What a phone asks for when somebody puts *My classes* on its home screen. Nothing of it is about anybody.
@RestController
class InstallController {

    private static final String PAPER = "#fbfaf7";          // as tokens.css has it; a phone shows it before any page is there
    private static final Resource WORKER = new ClassPathResource("static/js/worker.js");

    private final SchoolSettings school;
    private final Assets assets;
    private final JsonMapper json = JsonMapper.builder().build();

    InstallController(SchoolSettings school, Assets assets) {
        this.school = school;
        this.assets = assets;
    }

    @GetMapping("/my/manifest.webmanifest")
    ResponseEntity<byte[]> manifest(Reader reader) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", "/my");
        members.put("name", school.name());
        members.put("short_name", school.name());
        members.put("description", reader.say("my.installed"));
        members.put("lang", reader.words().language().code());
        members.put("start_url", "/my");
        members.put("scope", "/");
        members.put("display", "standalone");
        members.put("background_color", PAPER);
        members.put("theme_color", PAPER);
        members.put("icons", List.of(icon("favicon.svg", "any"), icon("icon-maskable.svg", "maskable")));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(MediaType.parseMediaType("application/manifest+json"))
                .body(json.writeValueAsString(members).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/my/worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).header("Service-Worker-Allowed", "/my")
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8")).body(WORKER);
    }

    private Map<String, String> icon(String file, String purpose) {
        return Map.of("src", assets.prefix() + "/" + file, "sizes", "any", "type", "image/svg+xml", "purpose", purpose);
    }
}
