package org.admitone.simulator.zoom.pages;

/// Plain pages and safe text in them.
final class Html {

    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1d2330; background: #fff }
            h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-top: 2rem }
            table { border-collapse: collapse; width: 100% } td, th { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #dde1e8; vertical-align: top }
            button { font: inherit; padding: .5rem 1.2rem; border: 1px solid #0b5cab; border-radius: 6px; background: #0b5cab; color: #fff; cursor: pointer }
            button.quiet { background: #fff; color: #0b5cab } form { display: inline } .note { color: #596273 } code { font-size: .9em; overflow-wrap: anywhere }""";

    private Html() {}

    static String page(String title, String head, String body) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<title>" + text(title) + "</title><style>" + STYLE + "</style>" + head + "</head><body>" + body
                + "<p class=\"note\">This is a simulator, not Zoom. Nobody sees or hears you here.</p></body></html>";
    }

    static String page(String title, String body) {
        return page(title, "", body);
    }

    static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    static String button(String action, String label) {
        return "<form method=\"post\" action=\"" + text(action) + "\"><button>" + text(label) + "</button></form> ";
    }
}
