package org.admitone.provider.zoom.api;

/// A call to Zoom did not do what was asked. Whoever calls looks at [#trouble] and decides; nothing has been tried again but reading.
public final class ZoomFault extends RuntimeException {

    private final transient ZoomTrouble trouble;

    public ZoomFault(ZoomTrouble trouble) {
        super(trouble.toString(), null, false, false);
        this.trouble = trouble;
    }

    public ZoomTrouble trouble() {
        return trouble;
    }
}
