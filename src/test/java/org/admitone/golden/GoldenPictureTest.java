package org.admitone.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.List;
import org.admitone.platform.TestBrowser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Pictures of a page that a browser draws: glyphs do not count, places do.
class GoldenPictureTest {

    @AutoClose static final TestBrowser browser = TestBrowser.start();

    private final Page page = browser.desktop().newPage();

    @Test
    void words_of_one_length_are_bars_of_one_length_in_every_font() {
        double serif = wide("serif", "iiii iiii");
        assertThat(serif).isNotEqualTo(wide("serif", "mmmm mmmm"));
        page.setContent("<p style='font: 32px serif'><span>iiii iiii</span> <span>mmmm mmmm</span> <span>ሰላም ሰላም</span></p>");
        GoldenPicture.window(page);
        assertThat(dressedWidths()).containsExactly(144L, 144L, 112L);
    }

    @Test
    void a_look_that_nobody_agreed_on_is_refused_with_the_way_to_agree() {
        page.setContent("<h1>Somewhere</h1>");
        assertThatThrownBy(() -> GoldenPicture.window(page).isLike("nothing-was-kept-of-this")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dgolden=write").hasMessageContaining("cells differ");
    }

    private double wide(String font, String words) {
        page.setContent("<span style='font: 32px " + font + "'>" + words + "</span>");
        return ((Number) page.evaluate("document.querySelector('span').getBoundingClientRect().width")).doubleValue();
    }

    /// The font stays with the page once a picture was taken.
    private List<Long> dressedWidths() {
        return ((List<?>) page.evaluate("""
                [...document.querySelectorAll('span')].map(each => { each.style.fontFamily = 'Boxes'; return each.getBoundingClientRect().width; })"""))
                .stream().map(each -> Math.round(((Number) each).doubleValue())).toList();
    }
}
