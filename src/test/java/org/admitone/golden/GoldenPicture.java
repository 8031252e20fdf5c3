package org.admitone.golden;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.ScreenshotScale;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/// Holds a page's look to the one that was agreed on and stands in `src/test/java/org/admitone/golden/pictures`: layout and colours, text as bars.
/// `-Dgolden=write` keeps the look of now instead, where it differs.
///
/// ```java
/// GoldenPicture.whole(page).isLike("learner-classes-phone");
/// ```
/// It does not read: two words of one length are the same to it. What people are told is asserted in words.
public final class GoldenPicture {

    private static final Path KEPT = Path.of("src/test/java/org/admitone/golden/pictures");
    private static final Path SEEN = Path.of("target", "golden");
    private static final String FONT = Base64.getEncoder().encodeToString(BoxFont.bytes());

    /// Moving pictures and what has no place of its own in a still one. Secrets break anywhere, so that only their length counts.
    private static final String STILL = """
            *, *::before, *::after { font-family: Boxes !important; font-weight: 400 !important; font-style: normal !important; letter-spacing: 0 !important;
              outline: none !important; transition: none !important; scroll-behavior: auto !important; }
            code, pre, .secret { word-break: break-all !important; line-break: anywhere !important; }
            video, canvas { visibility: hidden !important; }
            """;
    private static final String DRESS = """
            async ([font, still]) => {
              if (![...document.fonts].some(face => face.family === 'Boxes')) {
                document.fonts.add(await new FontFace('Boxes', Uint8Array.from(atob(font), each => each.charCodeAt(0))).load());
              }
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(still);
              window.goldenSheets = document.adoptedStyleSheets;
              document.adoptedStyleSheets = [...window.goldenSheets, sheet];
              window.goldenScroll = scrollY;
              scrollTo(0, 0);
              await document.fonts.ready;
              for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
            }""";
    private static final String UNDRESS = "() => { document.adoptedStyleSheets = window.goldenSheets; scrollTo(0, window.goldenScroll); }";

    private final byte[] png;

    private GoldenPicture(byte[] png) {
        this.png = png;
    }

    /// From the top to the end, however long.
    ///
    /// @param hidden selectors of what is different each time, and not by its words alone
    public static GoldenPicture whole(Page page, String... hidden) {
        return new GoldenPicture(taken(page, true, hidden));
    }

    /// What the window shows.
    public static GoldenPicture window(Page page, String... hidden) {
        return new GoldenPicture(taken(page, false, hidden));
    }

    private static byte[] taken(Page page, boolean whole, String... hidden) {
        String still = hidden.length == 0 ? STILL : STILL + String.join(", ", hidden) + " { visibility: hidden !important; }";
        page.mouse().move(0, 0);
        page.evaluate(DRESS, List.of(FONT, still));
        byte[] png = page.screenshot(new Page.ScreenshotOptions().setFullPage(whole).setAnimations(ScreenshotAnimations.DISABLED).setCaret(ScreenshotCaret.HIDE)
                .setScale(ScreenshotScale.CSS));
        page.evaluate(UNDRESS);
        return png;
    }

    /// @param name of the file, which is unique among all tests
    public void isLike(String name) {
        try {
            Raster seen = Raster.of(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)), "a picture"));
            Path file = KEPT.resolve(name + ".txt");
            Raster kept = Files.exists(file) ? Raster.read(Files.readString(file)) : new Raster(List.of());
            Difference difference = new Difference(kept, seen);
            if (difference.tolerable()) {
                return;
            }
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(KEPT);
                Files.writeString(file, seen.text());
                return;
            }
            Files.createDirectories(SEEN);
            Files.write(SEEN.resolve(name + ".png"), png);
            throw new AssertionError("%s does not look as in %s. If it should look as in %s from now on, run this test with -Dgolden=write.%n%s"
                    .formatted(name, file, SEEN.resolve(name + ".png"), difference.told()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
