package org.admitone.provider.rooms.relay;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.admitone.admission.proof.TicketDesk;
import org.admitone.audit.Actor;
import org.admitone.platform.Eventually;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestServer;
import org.admitone.scenario.School;

/// Somebody in a real browser window, from the LMS' button through the door into the room.
final class Visitor implements AutoCloseable {

    static final double PATIENCE = 60_000;

    private final BrowserContext window;
    private final Page page;
    private final TestServer server;
    private final List<String> console = new ArrayList<>();

    Visitor(BrowserContext window, TestServer server) {
        this.window = window;
        this.page = window.newPage();
        this.server = server;
        page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
        page.onPageError(error -> console.add("error: " + error));
    }

    Page page() {
        return page;
    }

    List<String> console() {
        return console;
    }

    /// Through the door, as far as the preview.
    Visitor arrives(School.Lesson lesson, School.Member who) {
        String path = server.bean(TicketDesk.class).issue(lesson.session(), who.uid(), Actor.key("lms")).path();
        page.navigate(server.address() + path);
        visible("#preview");
        return this;
    }

    Visitor goesIn() {
        page.locator("#join").click();
        visible("#inside");
        return this;
    }

    /// Switches microphone or camera in the preview to what is wanted.
    Visitor prepares(String device, boolean on) {
        Locator button = page.locator("#preview-" + device);
        Eventually.isTrue(device + " " + on, Duration.ofSeconds(15), () -> {
            page.waitForTimeout(200);
            if (!button.getAttribute("aria-pressed").equals(String.valueOf(on))) {
                button.click();
            }
            page.waitForTimeout(200);
            return button.getAttribute("aria-pressed").equals(String.valueOf(on));
        });
        return this;
    }

    void visible(String selector) {
        try {
            page.locator(selector).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE).setTimeout(PATIENCE));
        } catch (RuntimeException e) {
            throw new AssertionError("not visible: " + selector + "; the page says: " + page.locator("body").innerText() + "\n" + console, e);
        }
    }

    /// Waits in the browser; Playwright must be given its turns.
    void until(String what, java.util.function.BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofMillis((long) PATIENCE).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within patience: " + what + "; " + page.locator("body").innerText() + "\n" + console);
            }
            page.waitForTimeout(100);
        }
    }

    /// Until a figure has not changed for a second and a half: what was received before may be counted late.
    double standsStill(String what, java.util.function.DoubleSupplier figure) {
        double[] before = {Double.NaN};
        until(what + " stands still", () -> {
            double last = before[0];
            before[0] = figure.getAsDouble();
            boolean still = before[0] == last;
            if (!still) {
                page.waitForTimeout(1_500);
            }
            return still;
        });
        return before[0];
    }

    void sees(String name) {
        until("the picture of " + name, () -> framesOf(name) > 3);
    }

    /// Frames shown so far of somebody's picture, -1 without one.
    double framesOf(String name) {
        Object frames = page.evaluate("""
                name => { const tile = [...document.querySelectorAll('.tile')].find(each => each.querySelector('.tile-name').innerText.includes(name));
                  const video = tile?.querySelector('video');
                  return video?.srcObject && tile.classList.contains('pictured') ? video.getVideoPlaybackQuality().totalVideoFrames : -1; }""", name);
        return ((Number) frames).doubleValue();
    }

    /// Sum of a figure over all received streams of a kind.
    double received(String kind, String figure) {
        Object sum = page.evaluate("""
                async ([kind, figure]) => (await window.admitone.stats()).down.filter(each => each.type === 'inbound-rtp' && each.kind === kind)
                  .reduce((sum, each) => sum + (each[figure] ?? 0), 0)""", List.of(kind, figure));
        return ((Number) sum).doubleValue();
    }

    double sent(String kind) {
        Object sum = page.evaluate("""
                async kind => (await window.admitone.stats()).up.filter(each => each.type === 'outbound-rtp' && each.kind === kind)
                  .reduce((sum, each) => sum + each.bytesSent, 0)""", kind);
        return ((Number) sum).doubleValue();
    }

    void hears(String what) {
        double energy = received("audio", "totalAudioEnergy");
        until("sound of " + what, () -> received("audio", "totalAudioEnergy") > energy + 0.0001);
    }

    String state() {
        return String.valueOf(page.evaluate("window.admitone?.state()"));
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> person(String name) {
        List<Map<String, Object>> all = (List<Map<String, Object>>) page.evaluate("window.admitone.people()");
        return all.stream().filter(each -> name.equals(each.get("name"))).findFirst().orElse(Map.of());
    }

    void press(String id) {
        page.locator("#" + id).click();
    }

    @Override
    public void close() {
        window.close();
    }
}
