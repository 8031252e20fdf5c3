package org.admitone.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.admitone.admission.proof.Mailbox;
import org.admitone.platform.TestBrowser;

/// Somebody at a browser profile of their own: opens the link from their mail, shows who they are, sits in the class.
/// Their page does not obey: it never closes a connection or stops a camera, so that only the server ends the media.
final class Participant implements AutoCloseable {

    static final double PATIENCE = 60_000;
    private static final String DISOBEY = """
            window.kept = [];
            window.sockets = [];
            const Real = window.RTCPeerConnection;
            window.RTCPeerConnection = class extends Real {
              constructor(...given) { super(...given); window.kept.push(this); }
              close() {}
            };
            const Socket = window.WebSocket;
            window.WebSocket = class extends Socket { constructor(...given) { super(...given); window.sockets.push(this); } };
            MediaStreamTrack.prototype.stop = () => {};
            """;
    /// Adds up a figure over the streams of one direction, or over the one that shows a given track.
    private static final String SUM = """
            async ([type, figure, track]) => { let sum = 0;
              for (const pc of window.kept) for (const each of (await pc.getStats()).values())
                if (each.type === type && (!track || each.trackIdentifier === track)) sum += each[figure] ?? 0;
              return sum; }""";
    private static final String VOICES = """
            async () => { let voices = 0;
              for (const pc of window.kept) for (const each of (await pc.getStats()).values())
                if (each.type === 'inbound-rtp' && each.kind === 'audio' && each.totalAudioEnergy > 0.0001) voices++;
              return voices; }""";
    private static final String FRAMES = """
            name => { const tile = [...document.querySelectorAll('.tile.pictured')].find(each => each.querySelector('.tile-name').innerText.includes(name));
              return tile?.querySelector('video').getVideoPlaybackQuality().totalVideoFrames ?? -1; }""";
    private static final String TRACK = """
            name => [...document.querySelectorAll('.tile.pictured')].find(each => each.querySelector('.tile-name').innerText.includes(name))
              .querySelector('video').srcObject.getVideoTracks()[0].id""";
    private static final String WATCH_FOR_THE_END = """
            () => { window.outAt = 0; new MutationObserver(() => { if (document.body.dataset.state === 'out') window.outAt ||= Date.now(); })
              .observe(document.body, { attributes: true }); }""";

    final String name;
    private final BrowserContext profile;
    private final Page page;

    Participant(String name, BrowserContext profile) {
        this.name = name;
        this.profile = profile;
        profile.addInitScript(DISOBEY);
        page = profile.newPage();
        page.setDefaultTimeout(PATIENCE);
    }

    Page page() {
        return page;
    }

    BrowserContext profile() {
        return profile;
    }

    Participant opens(String link) {
        page.navigate(link);
        return this;
    }

    void isAskedForAProof() {
        assertThat(page.locator("#words")).hasText("Show that it is you.", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    void provesByMail(Mailbox mail, String address) {
        isAskedForAProof();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mail me a code")).click();
        Locator digits = page.getByLabel("Six digits from the mail");
        digits.waitFor();
        digits.fill(mail.codeFor(address));
    }

    /// Through the preview, with microphone and camera on.
    void goesIn() {
        page.locator("#preview").waitFor();
        for (String device : List.of("mic", "camera")) {
            until(device + " on", () -> isOn(device) || switchesOn(device));
        }
        page.locator("#join").click();
        page.locator("#inside").waitFor();
    }

    /// Teachers' microphones and everybody's cameras come on by themselves, after a while.
    private boolean switchesOn(String device) {
        page.waitForTimeout(1_000);
        if (!isOn(device)) {
            page.locator("#preview-" + device).click();
            page.waitForTimeout(1_000);
        }
        return isOn(device);
    }

    private boolean isOn(String device) {
        return "true".equals(page.locator("#preview-" + device).getAttribute("aria-pressed"));
    }

    void sees(Participant other) {
        until("a picture of " + other.name, () -> framesOf(other) > 0);
        double before = framesOf(other);
        until("a moving picture of " + other.name, () -> framesOf(other) > before + 5);
    }

    void hearsVoices(int count) {
        until(count + " voices", () -> number(page.evaluate(VOICES)) >= count);
    }

    void leaves() {
        page.locator("#do-leave").click();
        page.locator("#out").waitFor();
    }

    /// Notes when the page says that it is over, to be asked by [#toldAfter].
    void watchesForTheEnd() {
        page.evaluate(WATCH_FOR_THE_END);
    }

    /// Milliseconds from `began` (the clock of this machine) until the page said that the person is out.
    long toldAfter(long began) {
        until("the page says that it is over", () -> number(page.evaluate("window.outAt")) > 0);
        return (long) number(page.evaluate("window.outAt")) - began;
    }

    String lastWords() {
        return page.locator("#out-words").innerText();
    }

    String trackOf(Participant other) {
        return String.valueOf(page.evaluate(TRACK, other.name));
    }

    double bytesOfTrack(String track) {
        return number(page.evaluate(SUM, List.of("inbound-rtp", "bytesReceived", track)));
    }

    double received() {
        return bytesOfTrack("");
    }

    @SuppressWarnings("unchecked")
    List<String> namesInTheRoom() {
        return ((List<Map<String, Object>>) page.evaluate("window.admitone.people()")).stream().map(each -> String.valueOf(each.get("name"))).sorted().toList();
    }

    void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + (long) (PATIENCE * 1_000_000);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(name + " waited in vain for: " + what + "; the page says: " + page.locator("body").innerText());
            }
            page.waitForTimeout(100);
        }
    }

    /// Until a figure has not changed for a second and a half: what was received before may be counted late.
    void standsStill(String what, java.util.function.DoubleSupplier figure) {
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
    }

    private double framesOf(Participant other) {
        return number(page.evaluate(FRAMES, other.name));
    }

    private static double number(Object figure) {
        return ((Number) figure).doubleValue();
    }

    @Override
    public void close() {
        profile.close();
    }
}
