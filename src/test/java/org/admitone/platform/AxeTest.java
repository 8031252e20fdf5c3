package org.admitone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The watchman barks: a page with known faults is told of each, a clean one passes.
class AxeTest {

    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    private final Page page = BROWSER.desktop().newPage();

    @Test
    void faults_that_are_there_are_found() {
        page.setContent("""
                <html lang="en"><title>A page</title><main><h1>A page</h1><input type="text"><button></button>
                <p style="color: #bbb; background: #fff">hardly to be read</p><img src="data:,"></main></html>""");
        assertThat(Axe.findings(page).stream().map(String::valueOf).map(finding -> finding.replaceFirst("(?s) .*", "")).collect(Collectors.toSet()))
                .contains("label", "button-name", "color-contrast", "image-alt");
    }

    @Test
    void a_clean_page_passes() {
        page.setContent("<html lang=\"en\"><title>A page</title><main><h1>A page</h1><label>Name <input type=\"text\"></label><button>Save</button></main></html>");
        Axe.findsNothing(page, "a clean page");
    }
}
