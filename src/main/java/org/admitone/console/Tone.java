package org.admitone.console;

/// What a colour says; always beside a word and a sign, never alone.
public enum Tone {
    GOOD("good", Icon.GOOD), WAIT("wait", Icon.WAIT), BAD("bad", Icon.WARNING), QUIET("", Icon.INFO);

    private final String css;
    private final Icon icon;

    Tone(String css, Icon icon) {
        this.css = css;
        this.icon = icon;
    }

    public String css() {
        return css;
    }

    public Icon icon() {
        return icon;
    }
}
