package org.admitone.platform;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.function.Consumer;

/// Times what somebody at a page would see, in the page itself: whoever asks from outside finds out late, by up to half a second.
public final class Stopwatch {

    private static final String IN_THE_PAGE = """
            window.stopwatch = {
              longest: 0,
              painted: () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(Date.now())))),
              first: (holds) => new Promise((done, fail) => {
                setTimeout(() => fail(new Error('in vain: ' + holds)), 60000);
                const look = () => holds() && (watch.disconnect(), done());
                const watch = new MutationObserver(look);
                watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
                look();
              }).then(() => stopwatch.painted()),
            };
            new PerformanceObserver((list) => list.getEntries().forEach((task) => { stopwatch.longest = Math.max(stopwatch.longest, task.duration); }))
              .observe({ type: 'longtask', buffered: true });
            stopwatch.usable = new Promise((done) => addEventListener('DOMContentLoaded', () => stopwatch.painted().then(() => done(performance.now()))));
            """;
    private static final String TYPED = """
            (field) => { document.querySelector(field).focus();
              stopwatch.typed = new Promise((done) => addEventListener('keydown', (key) => stopwatch.painted().then(() => done(performance.now() - key.timeStamp)), { once: true })); }""";

    private final Page page;

    private Stopwatch(Page page) {
        this.page = page;
    }

    /// A new page of this profile, timed from now on.
    public static Stopwatch on(BrowserContext profile) {
        return of(profile.newPage());
    }

    /// Times what this page opens from now on.
    public static Stopwatch of(Page page) {
        page.addInitScript(IN_THE_PAGE);
        return new Stopwatch(page);
    }

    public Page page() {
        return page;
    }

    /// From the click until the page stands there, its scripts have run, and it would do at once what it is asked, in ms.
    public long opened(String address) {
        page.bringToFront();                            // one that nobody looks at paints once a second
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        return number(page.evaluate("stopwatch.usable"));
    }

    /// From the opening until this stands on the page, in ms.
    ///
    /// @param holds an expression in the page
    public long openedUntil(String holds) {
        return number(page.evaluate("stopwatch.first(() => " + holds + ").then(() => performance.now())"));
    }

    /// From a reload until the second of these has come, in ms. As soon as the first has, something is done: pressing, by the page's own hand, what leads on.
    ///
    /// @param first an expression in the page, and so are the others
    public long reloadedUntil(String first, String done, String second) {
        page.bringToFront();
        page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
        return number(page.evaluate("stopwatch.first(() => %s).then(() => { %s; return stopwatch.first(() => %s); }).then(() => performance.now())".formatted(first, done, second)));
    }

    /// From pressing what leads to another page until that page has painted these words, in ms.
    public long pressed(Locator what, String words) {
        boolean[] there = new boolean[1];
        Consumer<Frame> arrived = frame -> there[0] |= frame.equals(page.mainFrame());
        page.bringToFront();
        page.onFrameNavigated(arrived);
        long began = System.currentTimeMillis();
        what.evaluate("pressed => pressed.click()");
        page.waitForCondition(() -> there[0]);
        page.offFrameNavigated(arrived);
        return number(page.evaluate("words => stopwatch.first(() => document.querySelector('main')?.textContent.includes(words))", words)) - began;
    }

    /// From a key pressed in this field until the page has painted what follows, in ms.
    public long typed(String field) {
        page.evaluate(TYPED, field);
        page.keyboard().press("x");
        return number(page.evaluate("stopwatch.typed"));
    }

    /// From just before the act until the page has painted that this is another than before, in ms: what is done between asking for a change and its
    /// commit is counted in, so that no delay is told too short.
    ///
    /// @param what an expression in the page; `given` is the argument
    public long changed(String what, Object given, Runnable act) {
        page.evaluate("""
                ([what, given]) => { const now = new Function('given', `return ${what}`); const before = now(given);
                  stopwatch.change = stopwatch.first(() => now(given) !== before); }""", List.of(what, given));
        long began = System.currentTimeMillis();
        act.run();
        return number(page.evaluate("stopwatch.change")) - began;
    }

    /// From the act's end until this holds and is painted, in ms; nothing where it did before.
    public long after(Runnable act, String holds) {
        page.evaluate("holds => { stopwatch.change = stopwatch.first(new Function(`return ${holds}`)); }", holds);
        act.run();
        long done = System.currentTimeMillis();
        return Math.max(0, number(page.evaluate("stopwatch.change")) - done);
    }

    /// The longest for which the page did nothing else at one stretch, in ms; 0 where it was less than 50.
    public long longestStretch() {
        return number(page.evaluate("stopwatch.longest"));
    }

    private static long number(Object found) {
        return Math.round(((Number) found).doubleValue());
    }
}
