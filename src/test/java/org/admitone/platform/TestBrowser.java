package org.admitone.platform;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A real Chromium without a window, with a fake camera and microphone. Each profile is a device of its own. For one thread, whose classes share one
/// Chromium as long as it lives: closing ends this one's profiles.
///
/// ```java
/// @AutoClose static final TestBrowser browser = TestBrowser.start();
/// Page page = browser.phone().newPage();
/// ```
public final class TestBrowser implements AutoCloseable {

    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream");

    /// What is there in a moment may take long on a machine that has other things to do.
    private static final double PATIENCE = 60_000;
    public static final boolean SOMEBODY_LOOKS = System.getenv("CI") == null;
    private static final ThreadLocal<TestBrowser.Running> RUNNING = ThreadLocal.withInitial(Running::new);

    private final Running running;
    private final List<BrowserContext> profiles = new ArrayList<>();

    private TestBrowser(Running running) {
        this.running = running;
    }

    public static TestBrowser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new TestBrowser(RUNNING.get());
    }

    /// This thread's, begun anew where it had to be killed.
    private static final class Running {

        private final Playwright playwright = Playwright.create();
        private @Nullable Browser browser;

        BrowserContext opened(Browser.NewContextOptions options) {
            try {
                return browser().newContext(options);
            } catch (PlaywrightException killed) {        // it is heard of only in the next call that its process is gone
                browser = null;
                return browser().newContext(options);
            }
        }

        private Browser browser() {
            Browser now = browser;
            if (now == null || !now.isConnected()) {
                now = playwright.chromium().launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("admitone.test.chromium", "/usr/bin/chromium")))
                        .setHeadless(true).setArgs(QUIET).setTimeout(PATIENCE));
                browser = now;
            }
            return now;
        }
    }

    /// A fresh profile in a window of 360 by 740.
    public BrowserContext phone() {
        return phone(360, 740);
    }

    public BrowserContext phone(int width, int height) {
        return opened(new Browser.NewContextOptions().setViewportSize(width, height).setDeviceScaleFactor(2)
                .setIsMobile(true).setHasTouch(true).setTimezoneId("Europe/Berlin")
                .setUserAgent("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36"));
    }

    /// A fresh profile in a window of 1280 by 800.
    public BrowserContext desktop() {
        return profile(new Browser.NewContextOptions().setTimezoneId("Europe/Berlin"));
    }

    public BrowserContext profile(Browser.NewContextOptions options) {
        return opened(options.setViewportSize(1280, 800));
    }

    private BrowserContext opened(Browser.NewContextOptions options) {
        BrowserContext profile = running.opened(options);
        profile.setDefaultTimeout(PATIENCE);
        profiles.add(profile);
        return guarded(profile);
    }

    /// The profile itself, but that whoever closes it waits for no browser that does not.
    private static BrowserContext guarded(BrowserContext profile) {
        return (BrowserContext) Proxy.newProxyInstance(TestBrowser.class.getClassLoader(), new Class<?>[] {BrowserContext.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                closing(profile::close);
                return null;
            }
            try {
                return method.invoke(profile, arguments);
            } catch (InvocationTargetException thrown) {
                throw Objects.requireNonNullElse(thrown.getCause(), thrown);
            }
        });
    }

    /// Makes this page's device one that knows its owner, for passkeys.
    ///
    /// @return what the device can be asked by
    public static CDPSession withFingerprintReader(Page page) {
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        devices.send("WebAuthn.addVirtualAuthenticator", device);
        return devices;
    }

    /// Kept below `target/screens`, for people to look at; where nobody does, in continuous integration, none is taken.
    public static void picture(Page page, String name) {
        if (!SOMEBODY_LOOKS) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")).setFullPage(true));
    }

    @Override
    public void close() {
        profiles.forEach(profile -> closing(profile::close));
    }

    /// Chromium was seen not to answer a closing once in some hundred: it is killed then, so that no run waits for ever.
    private static void closing(Runnable close) {
        CountDownLatch closed = new CountDownLatch(1);
        Thread.ofPlatform().name("browser-closing").daemon().start(() -> killUnless(closed));
        try {
            close.run();
        } catch (PlaywrightException killed) {
            System.err.println("A browser had to be killed: " + killed.getClass().getSimpleName());
        } finally {
            closed.countDown();
        }
    }

    private static void killUnless(CountDownLatch closed) {
        try {
            if (!closed.await(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    static void kill() {
        ProcessHandle.current().descendants().filter(process -> process.info().command().orElse("").contains("chrom")).forEach(ProcessHandle::destroyForcibly);
    }
}
