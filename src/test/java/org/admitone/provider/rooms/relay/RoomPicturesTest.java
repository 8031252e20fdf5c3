package org.admitone.provider.rooms.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.admitone.platform.TestBrowser;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A class to look at: painted people instead of the browser's test picture. Also takes the picture of the README
/// (`target/screens/room.jpg`).
class RoomPicturesTest {

    @AutoClose static final RoomFixture ROOM = new RoomFixture();

    /// Somebody before a wall, breathing a little, painted on a canvas that stands in for the camera.
    private static final String PAINTED = """
            (() => {
              const [wall, light, skin, hair, cloth] = %s;
              const canvas = Object.assign(document.createElement('canvas'), {width: 640, height: 360});
              const pen = canvas.getContext('2d');
              const blob = (x, y, w, h, colour) => { pen.fillStyle = colour; pen.beginPath(); pen.ellipse(x, y, w, h, 0, 0, 7); pen.fill(); };
              let t = 0;
              const paint = () => {
                t += 0.05; const sway = Math.sin(t) * 4;
                pen.fillStyle = light; pen.fillRect(0, 0, 640, 360);
                pen.fillStyle = wall; pen.fillRect(0, 0, 90, 360); pen.fillStyle = '#ffffff'; pen.fillRect(450, 40, 120, 150);
                blob(320 + sway, 168, 92, 112, hair);
                blob(320 + sway, 400, 190, 150, cloth); pen.fillStyle = skin; pen.fillRect(292 + sway, 230, 56, 60);
                blob(320 + sway, 172, 68, 88, skin); blob(320 + sway, 100, 74, 42, hair);
                blob(296 + sway, 170, 6, 7, '#2b2320'); blob(344 + sway, 170, 6, 7, '#2b2320');
                pen.strokeStyle = '#7c3b33'; pen.lineWidth = 5; pen.lineCap = 'round'; pen.beginPath(); pen.arc(320 + sway, 196, 24, 0.35, Math.PI - 0.35); pen.stroke();
              };
              setInterval(paint, 50); paint();
              const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
              navigator.mediaDevices.getUserMedia = async (wish) => wish.video ? canvas.captureStream(20) : real(wish);
            })();
            """;
    private static final List<String> LOOKS = List.of("['#7d94a3','#dfe8ec','#e2b08f','#4a3527','#1f6f54']", "['#a58a6d','#efe2cf','#f0c6a6','#7a4a22','#7a4f86']",
            "['#6f8a74','#dbe8d8','#8d5a3c','#1e1613','#c9793a']", "['#8a8fae','#e3e4f1','#c68863','#22201f','#3d6aa0']", "['#9c7a7a','#f0dcdc','#f2cdb2','#b3541e','#47505c']");

    private final School.Lesson lesson = ROOM.school.lesson("move");

    @Test
    void a_class_of_five_on_desktop_and_phone() {
        ROOM.database.jdbc().sql("update session set title = 'Algebra, week 3' where session_id = :s").param("s", lesson.session().value()).update();
        List<Visitor> visitors = new ArrayList<>();
        try {
            visitors.add(painted(ROOM.desktop(), 0).arrives(lesson, ROOM.member(lesson, "teacher", "Emmy Noether")).prepares("mic", true).prepares("camera", true));
            TestBrowser.picture(visitors.getFirst().page(), "room-preview");
            visitors.getFirst().goesIn();
            List<String> names = List.of("Ada Lovelace", "Carl Gauss", "Sofia Kovalevskaya");
            for (int i = 0; i < names.size(); i++) {
                visitors.add(painted(ROOM.desktop(), i + 1).arrives(lesson, ROOM.member(lesson, "learner", names.get(i))).prepares("mic", false).prepares("camera", true).goesIn());
            }
            visitors.add(painted(ROOM.phone(), 4).arrives(lesson, ROOM.member(lesson, "learner", "Évariste Galois")).prepares("mic", false).prepares("camera", true).goesIn());
            Visitor learner = visitors.get(1);
            Visitor phone = visitors.getLast();
            for (String name : List.of("Emmy Noether", "Carl Gauss", "Sofia Kovalevskaya", "Évariste Galois")) {
                learner.sees(name);
            }
            visitors.get(3).press("do-hand");
            write(visitors.getFirst(), "Good morning. Please open page 12.");
            write(visitors.get(2), "Is exercise 3 for today?");
            phone.sees("Emmy Noether");
            learner.page().waitForTimeout(1_500);
            TestBrowser.picture(phone.page(), "room-phone");
            learner.page().setViewportSize(1040, 650);
            learner.page().waitForTimeout(1_000);
            learner.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "room.jpg"))
                    .setType(com.microsoft.playwright.options.ScreenshotType.JPEG).setQuality(82));
            learner.page().setViewportSize(1280, 800);
            learner.press("do-chat");
            learner.page().waitForTimeout(500);
            TestBrowser.picture(learner.page(), "room-chat");
            learner.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            learner.page().waitForTimeout(300);
            TestBrowser.picture(learner.page(), "room-dark");
            visitors.getFirst().press("do-people");
            visitors.getFirst().page().waitForTimeout(500);
            TestBrowser.picture(visitors.getFirst().page(), "room-teacher");
            phone.press("do-people");
            phone.page().waitForTimeout(500);
            TestBrowser.picture(phone.page(), "room-phone-people");
            assertThat(phone.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            teacherIsNeverSmaller(learner);
            teacherIsNeverSmaller(visitors.get(2));
        } finally {
            visitors.forEach(Visitor::close);
        }
    }

    private static Visitor painted(Visitor visitor, int look) {
        visitor.page().addInitScript(PAINTED.formatted(LOOKS.get(look)));
        return visitor;
    }

    private static void write(Visitor visitor, String text) {
        visitor.press("do-chat");
        visitor.page().locator("#chat-text").fill(text);
        visitor.page().locator("#chat-text").press("Enter");
        visitor.press("do-chat");
    }

    private static void teacherIsNeverSmaller(Visitor visitor) {
        assertThat(visitor.page().evaluate("""
                () => { const area = tile => tile.getBoundingClientRect().width * tile.getBoundingClientRect().height;
                  const tiles = [...document.querySelectorAll('.tile:not(.screen)')];
                  return Math.min(...tiles.filter(tile => tile.classList.contains('runs')).map(area)) >= Math.max(...tiles.map(area)) - 1; }""")).isEqualTo(true);
    }
}
