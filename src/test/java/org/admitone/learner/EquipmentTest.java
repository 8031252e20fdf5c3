package org.admitone.learner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.admitone.console.Looks;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The check of camera, microphone and loudspeaker, with the browser's own test devices.
class EquipmentTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, "admitone.rooms.enabled=false");
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);           // a busy machine takes its time
    }

    @Test
    void camera_and_microphone_are_seen_and_heard_and_what_is_chosen_is_remembered_for_the_room() {
        try (BrowserContext phone = BROWSER.phone()) {
            Page page = phone.newPage();
            Looks looks = new Looks(page);
            page.navigate(SERVER.address() + "/my/equipment");
            looks.at("equipment-before");
            button(page, "Begin").click();
            assertThat(page.getByText("Camera and microphone work.")).isVisible();
            assertThat(page.locator("#camera-video")).isVisible();
            assertThat(page.getByRole(AriaRole.METER)).hasAttribute("aria-valuenow", Pattern.compile("\\d+"));
            List<String> cameras = options(page.getByLabel("Which camera"));
            List<String> microphones = options(page.getByLabel("Which microphone"));
            assertThat(cameras).isNotEmpty();
            assertThat(microphones).hasSizeGreaterThan(1);
            page.getByLabel("Which microphone").selectOption(microphones.getLast());
            assertThat(page.getByText("Camera and microphone work.")).isVisible();
            assertThat(page.evaluate("JSON.parse(localStorage.getItem('admitone.devices')).mic")).isEqualTo(microphones.getLast());
            assertThat(page.getByLabel("Which microphone")).hasValue(microphones.getLast());
            button(page, "Play a sound").click();
            assertThat(page.getByText("Two tones are playing.")).isVisible();
            looks.at("equipment-good");
            assertThat(page.evaluate("async () => (await (await import('/js/room/devices.js')).microphone()).getSettings().deviceId"))
                    .as("the room opens the same one").isEqualTo(microphones.getLast());
            page.reload();
            button(page, "Begin").click();
            assertThat(page.getByLabel("Which microphone")).hasValue(microphones.getLast());
        }
    }

    /// The browser's refusals, as it would tell them to the page.
    @ParameterizedTest
    @CsvSource({"NotAllowedError, may not use the", "NotFoundError, was found", "NotReadableError, in use by another program"})
    void what_cannot_be_had_is_said_with_the_next_step_and_mended_by_trying_again(String name, String words) {
        try (BrowserContext phone = BROWSER.phone()) {
            Page page = phone.newPage();
            Looks looks = new Looks(page);
            page.addInitScript("const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices); window.refused = true;"
                    + "navigator.mediaDevices.getUserMedia = (wish) => window.refused ? Promise.reject(new DOMException('', '" + name + "')) : real(wish);");
            page.navigate(SERVER.address() + "/my/equipment");
            button(page, "Begin").click();
            assertThat(page.getByText("Neither camera nor microphone can be used yet.")).isVisible();
            assertThat(page.locator("#camera-words")).containsText(words);
            assertThat(page.locator("#mic-words")).containsText(words);
            looks.at("equipment-" + name);
            page.evaluate("window.refused = false");
            button(page, "Try the camera again").click();
            assertThat(page.getByText("Your microphone cannot be used yet.")).isVisible();
            button(page, "Try the microphone again").click();
            assertThat(page.getByText("Camera and microphone work.")).isVisible();
        }
    }

    @Test
    void camera_goes_off_when_the_page_is_left() {
        try (BrowserContext phone = BROWSER.phone()) {
            Page page = phone.newPage();
            page.navigate(SERVER.address() + "/my/equipment");
            button(page, "Begin").click();
            assertThat(page.locator("#camera-video")).isVisible();
            page.evaluate("window.track = document.getElementById('camera-video').srcObject.getTracks()[0]; window.dispatchEvent(new Event('pagehide'))");
            assertThat(page.evaluate("window.track.readyState")).isEqualTo("ended");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static List<String> options(Locator picker) {
        assertThat(picker.locator("option").first()).isAttached();
        return picker.locator("option").all().stream().map(option -> option.getAttribute("value")).toList();
    }
}
