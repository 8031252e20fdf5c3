package org.admitone.platform;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A real Chromium without a window, with a fake camera and microphone. Each profile is a device of its own. For one thread.
///
/// ```java
/// @AutoClose static final TestBrowser browser = TestBrowser.start();
/// Page page = browser.phone().newPage();
/// ```
public final class TestBrowser implements AutoCloseable {

    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream");

    private final Playwright playwright = Playwright.create();
    private final Browser browser;

    private TestBrowser() {
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getProperty("admitone.test.chromium", "/usr/bin/chromium")))
                .setHeadless(true).setArgs(QUIET));
    }

    public static TestBrowser start() {
        return new TestBrowser();
    }

    /// A fresh profile in a window of 360 by 740.
    public BrowserContext phone() {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740).setDeviceScaleFactor(2)
                .setIsMobile(true).setHasTouch(true).setTimezoneId("Europe/Berlin")
                .setUserAgent("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36"));
    }

    /// A fresh profile in a window of 1280 by 800.
    public BrowserContext desktop() {
        return profile(new Browser.NewContextOptions().setTimezoneId("Europe/Berlin"));
    }

    public BrowserContext profile(Browser.NewContextOptions options) {
        return browser.newContext(options.setViewportSize(1280, 800));
    }

    /// Kept below `target/screens`, for people to look at.
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")).setFullPage(true));
    }

    /// Chromium was seen not to answer a closing once in some hundred: it is killed then, so that no run waits for ever.
    public static void close(BrowserContext profile) {
        closing(profile::close);
    }

    @Override
    public void close() {
        closing(browser::close);
        playwright.close();
    }

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
                ProcessHandle.current().descendants().filter(process -> process.info().command().orElse("").contains("chrom")).forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
