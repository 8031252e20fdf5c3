package org.admitone.provider.zoom.inbox.bench;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.admitone.provider.zoom.inbox.HookSignature;
import org.admitone.provider.zoom.inbox.WebhookSecret;

/// Hooks as Zoom sends them when classes of 800 come and go, as whole HTTP messages ready to be written. Each has its own request
/// id but for one in fifty, which is the one before it sent again.
final class SignedHooks {

    private static final int CLASS_SIZE = 800;
    private static final int REPEATED = 50;
    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();

    private final WebhookSecret secret;
    private final String host;
    private final Clock clock;
    private final SplittableRandom random = new SplittableRandom(800);
    private int made;

    SignedHooks(WebhookSecret secret, String host, Clock clock) {
        this.secret = secret;
        this.host = host;
        this.clock = clock;
    }

    List<byte[]> requests(int count) {
        List<byte[]> requests = new ArrayList<>(count);
        while (requests.size() < count) {
            boolean again = !requests.isEmpty() && made % REPEATED == 0;
            requests.add(again ? requests.getLast() : request(clock.instant()));
            made++;
        }
        return requests;
    }

    private byte[] request(Instant now) {
        byte[] body = event(now).getBytes(StandardCharsets.UTF_8);
        String timestamp = String.valueOf(now.getEpochSecond());
        byte[] head = ("POST /hooks/zoom HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json; charset=utf-8\r\nUser-Agent: Zoom Marketplace/1.0a"
                + "\r\nx-zm-signature: " + HookSignature.of(timestamp, body, secret) + "\r\nx-zm-request-timestamp: " + timestamp
                + "\r\nx-zm-request-id: " + hex(16) + "_" + hex(8) + "\r\nx-zm-trackingid: v=2.0;clid=us04;rid=WEB_" + hex(16)
                + "\r\ntraceparent: 00-" + hex(16) + "-" + hex(8) + "-01\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] request = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    /// Larger than those that were seen, to be on the safe side.
    private String event(Instant now) {
        long meeting = 81_000_000_000L + made / CLASS_SIZE % 100;
        boolean joins = made % 2 == 0;
        String time = now.toString().substring(0, 19) + "Z";
        return String.format(Locale.ROOT, """
                {"event":"meeting.participant_%s","event_ts":%d,"payload":{"account_id":"%s","object":{"id":"%d","uuid":"%s","host_id":"%s",\
                "topic":"Mathematics for engineers, second term: linear maps and their matrices, with exercises in two groups, a test at the end, and the \\"home work\\" of last week","type":2,"start_time":"%s",\
                "timezone":"Europe/Berlin","duration":90,"participant":{"user_id":"%d","user_name":"Learner Number %d of the Evening School",\
                "id":"","participant_uuid":"%s","%s":"%s",%s"email":"%s@passes.school.example","registrant_id":"%s","participant_user_id":"",\
                "customer_key":"%s","phone_number":"","device":"Windows","network_type":"Wired","microphone":"Headset (USB Audio Device)","speaker":"Headset (USB Audio Device)",\
                "camera":"Integrated Camera","public_ip":"203.0.113.%d","private_ip":"192.168.178.%d"}}}}""",
                joins ? "joined" : "left", now.toEpochMilli(), URL_SAFE.encodeToString(bytes(16)), meeting, BASE64.encodeToString(bytes(16)),
                URL_SAFE.encodeToString(bytes(16)), time, 16_778_240 + made, made, hex(16), joins ? "join_time" : "leave_time", time,
                joins ? "" : "\"leave_reason\":\"Learner Number left the meeting.\",", hex(16), URL_SAFE.encodeToString(bytes(16)), hex(16),
                made % 250, made % 250);
    }

    private String hex(int count) {
        return HexFormat.of().formatHex(bytes(count));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
