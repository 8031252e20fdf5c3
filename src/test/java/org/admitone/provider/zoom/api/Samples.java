package org.admitone.provider.zoom.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;

/// What calls are made with.
final class Samples {

    static final HostId HOST = new HostId("30R7kT7bTIKSNUFEuH_Qlg");
    static final MeetingNumber MEETING = new MeetingNumber(97763643886L);
    static final MeetingWish WISH = new MeetingWish("Algebra", "AdmitOne 0192", Instant.parse("2026-11-16T09:00:00Z"), Duration.ofMinutes(50),
            ZoneId.of("Europe/Berlin"), MeetingWish.Recording.NONE);

    private Samples() {}

    static NewRegistrant person(int n) {
        return new NewRegistrant("alias" + n + "@classes.example.org", "Person " + n, "");
    }

    /// As Zoom would answer, with these settings.
    static String meeting(String settings) {
        return """
                {"id":97763643886,"uuid":"aDYlohsHRtCd4ii1uC2+hA==","host_id":"30R7kT7bTIKSNUFEuH_Qlg","topic":"Algebra","agenda":"AdmitOne 0192","type":2,
                 "status":"waiting","start_time":"2026-11-16T09:00:00Z","duration":50,"timezone":"Europe/Berlin","password":"x@Y2abcdef","new_field":{"a":[1]},
                 "join_url":"https://us02web.zoom.us/j/97763643886?pwd=abc.1","start_url":"https://us02web.zoom.us/s/97763643886?zak=eyJ","settings":"""
                + settings + "}";
    }
}
