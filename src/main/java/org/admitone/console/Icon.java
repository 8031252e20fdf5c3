package org.admitone.console;

/// The signs beside words. Drawn on 24 by 24, lines only.
public enum Icon {
    DOOR("<path d='M6 21V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v16M4 21h16'/><path d='M14.5 12v.5'/>"),
    TODAY("<rect x='4' y='5' width='16' height='16' rx='2'/><path d='M4 10h16M9 3v4M15 3v4M12 14v3h2.5'/>"),
    COURSES("<path d='M4 5.500A2 2 0 0 1 6 4h13v14H6a2 2 0 0 0-2 1.500zM4 19.500A2 2 0 0 0 6 21h13v-3'/>"),
    SESSIONS("<circle cx='12' cy='12' r='9'/><path d='M12 7v5l3.5 2'/>"),
    PEOPLE("<circle cx='9' cy='8' r='3.5'/><path d='M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 5.200a3.5 3.5 0 0 1 0 6.100M18 14.500c2 .8 3.2 2.6 3.5 5.5'/>"),
    PERSON("<circle cx='12' cy='8' r='4'/><path d='M4 21c.6-4.5 3.6-7 8-7s7.4 2.5 8 7'/>"),
    AUDIT("<path d='M7 3h7l5 5v13H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM14 3v5h5M9 13h6M9 17h6'/>"),
    MAIL("<rect x='3' y='5' width='18' height='14' rx='2'/><path d='m4 7 8 6 8-6'/>"),
    KEY("<circle cx='8' cy='15' r='4.5'/><path d='m11.5 12 8.5-8.500M16 7.500l3 3'/>"),
    SETTINGS("<path d='M4 7h9M19 7h1M4 17h1M11 17h9'/><circle cx='16' cy='7' r='3'/><circle cx='8' cy='17' r='3'/>"),
    HEALTH("<path d='M3 12h4l2.5-7 5 14 2.5-7h4'/>"),
    GOOD("<path d='m5 12.5 4.5 4.500L19 7.5'/>"),
    INSIDE("<path d='M13 4h5a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-5M4 12h11M11 8l4 4-4 4'/>"),
    AWAY("<path d='M10 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h4M10 12h11M17 8l4 4-4 4'/>"),
    WAIT("<circle cx='12' cy='12' r='9'/><path d='M12 7v5l3 3'/>"),
    REFUSED("<circle cx='12' cy='12' r='9'/><path d='m6 6 12 12'/>"),
    WARNING("<path d='M12 4 2.8 20h18.400zM12 10v4.500M12 17.500v.1'/>"),
    ABSENT("<circle cx='12' cy='12' r='8' stroke-dasharray='3 3.3'/>"),
    INFO("<circle cx='12' cy='12' r='9'/><path d='M12 11v5.500M12 7.500v.1'/>"),
    MENU("<path d='M4 7h16M4 12h16M4 17h16'/>"),
    PLUS("<path d='M12 5v14M5 12h14'/>"),
    SEARCH("<circle cx='11' cy='11' r='6.5'/><path d='m16 16 4.5 4.5'/>"),
    BACK("<path d='M19 12H5M11 6l-6 6 6 6'/>"),
    NEXT("<path d='M5 12h14M13 6l6 6-6 6'/>"),
    LEAVE("<path d='M10 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h4M10 12h11M17 8l4 4-4 4'/>"),
    UPLOAD("<path d='M12 16V4M7 9l5-5 5 5M4 16v3a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-3'/>"),
    DEVICE("<rect x='7' y='2.5' width='10' height='19' rx='2'/><path d='M11 18.500h2'/>"),
    LINK("<path d='M10 14a4 4 0 0 0 6 .4l3-3a4.2 4.2 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4.2 4.2 0 0 0 6 6l1-1'/>");

    private final String drawing;

    Icon(String drawing) {
        this.drawing = drawing.replace('\'', '"');
    }

    /// The SVG's inside; constant text of this file.
    public String drawing() {
        return drawing;
    }
}
