package org.admitone.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What a golden picture notices and what it lets pass.
class RasterTest {

    private static final Color PAPER = new Color(0xfbfaf7);
    private static final Color INK = new Color(0x1b1f24);
    private static final Color ACCENT = new Color(0x1f6f54);
    private static final Color REFUSE = new Color(0xa3352b);

    @Test
    void a_page_is_told_in_greys_and_colours() {
        assertThat(Raster.of(page(0, 0, ACCENT)).text()).startsWith("|" + " ".repeat(40) + "|\n").contains("GGGGGG").contains("####").doesNotContain("R");
        assertThat(Raster.of(page(0, 0, REFUSE)).text()).contains("RRRRRR").doesNotContain("G");
    }

    @Test
    void what_is_written_is_read_again() {
        Raster raster = Raster.of(page(0, 0, ACCENT));
        assertThat(Raster.read(raster.text())).isEqualTo(raster);
        assertThat(raster.text().lines()).allMatch(line -> line.length() == 42 && !line.endsWith(" "));
    }

    @Test
    void noise_passes() {
        BufferedImage noisy = page(0, 0, ACCENT);
        Random random = new Random(7);
        for (int i = 0; i < 4_000; i++) {
            int x = random.nextInt(noisy.getWidth());
            int y = random.nextInt(noisy.getHeight());
            Color was = new Color(noisy.getRGB(x, y));
            noisy.setRGB(x, y, random.nextBoolean() ? was.darker().getRGB() : was.brighter().getRGB());
        }
        assertThat(between(page(0, 0, ACCENT), noisy).tolerable()).isTrue();
    }

    @Test
    void an_edge_that_is_drawn_two_pixels_off_passes() {
        Difference off = between(page(0, 0, ACCENT), page(2, 1, ACCENT));
        assertThat(off.tolerable()).as(off.told()).isTrue();
    }

    @Test
    void a_button_that_moved_by_one_row_does_not_pass() {
        Difference moved = between(page(0, 0, ACCENT), page(0, 24, ACCENT));
        assertThat(moved.tolerable()).isFalse();
        assertThat(moved.told()).contains("was |").contains("is |").contains("^^^^").contains("GGGGGG");
    }

    @Test
    void a_button_of_another_colour_does_not_pass() {
        assertThat(between(page(0, 0, ACCENT), page(0, 0, REFUSE)).tolerable()).isFalse();
    }

    @Test
    void a_longer_page_does_not_pass_and_is_told_so() {
        BufferedImage longer = new BufferedImage(640, 480 + 16, BufferedImage.TYPE_INT_RGB);
        painted(longer, 0, 0, ACCENT);
        Difference grown = between(page(0, 0, ACCENT), longer);
        assertThat(grown.tolerable()).isFalse();
        assertThat(grown.told()).contains("It was 40 by 30 cells and is 40 by 31.");
    }

    private static Difference between(BufferedImage kept, BufferedImage seen) {
        return new Difference(Raster.of(kept), Raster.of(seen));
    }

    /// A heading, and below it a button, moved so far.
    private static BufferedImage page(int right, int down, Color button) {
        BufferedImage page = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        painted(page, right, down, button);
        return page;
    }

    private static void painted(BufferedImage page, int right, int down, Color button) {
        Graphics2D pen = page.createGraphics();
        pen.setColor(PAPER);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(INK);
        pen.fillRect(64, 64, 160, 16);
        pen.setColor(button);
        pen.fillRect(64 + right, 128 + down, 120, 44);
        pen.dispose();
    }
}
