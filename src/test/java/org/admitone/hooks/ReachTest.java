package org.admitone.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody reaches the school's inside through us.
class ReachTest {

    private final Reach reach = reach(true);

    private static Reach reach(Boolean loopback, String... internal) {
        return new Reach(new HookSettings(Duration.ofSeconds(1), 1, loopback, List.of(internal)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "192.0.0.8", "198.18.0.1",
        "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1",
        "64:ff9b::a00:1", "2002:a00:1::1", "2001:0:1::1", "2001:db8::1", "fec0::1", "100::1"})
    void a_name_that_leads_inside_is_not_called(String address) {
        assertThat(Reach.isPublic(InetAddress.ofLiteral(address))).isFalse();
        assertThat(reach.wrongWith(URI.create("https://lms.example.org/x"), addresses("93.184.216.34", address))).as("one of two").contains("private network");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "11.0.0.1", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::808:808", "2002:808:808::1"})
    void the_internet_is_called(String address) {
        assertThat(reach.wrongWith(URI.create("https://lms.example.org/x"), addresses(address))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lms.example.org", "ftp://lms.example.org", "file:///etc/passwd", "https:///x", "https://user:secret@lms.example.org/", "https://lms.example.org/#x",
        "http://lms.example.org/", "http://10.0.0.1/", "https://2130706433/", "https://127.1/", "https://0x7f.1/", "https://0x7f000001/", "https://017700000001/", "https://1.2.3.4.5/",
        "http://127.0.0.1.nip.io/", "http://localhost.example.org/", "https://lms.example.org:0/", "https://lms.example.org:70000/", "https://l\u00e4ms.example.org/", "https://lms example.org/",
        "https://lms.example.org\\@10.0.0.1/", "javascript:alert(1)"})
    void addresses_that_are_no_endpoint_are_refused_in_one_sentence(String url) {
        assertThat(TargetUrl.wrongWith(url)).isNotNull().endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://lms.example.org/hooks?token=x", "https://lms.example.org:8443/", "https://203.0.114.7/x", "http://localhost:8081/x", "http://127.0.0.1/x", "http://[::1]:80/",
        "HTTPS://LMS.example.org/"})
    void and_those_that_are_one_are_not(String url) {
        assertThat(TargetUrl.wrongWith(url)).isNull();
    }

    @Test
    void this_machine_is_called_where_it_is_named_and_allowed() {
        URI local = URI.create("http://localhost:8081/x");
        assertThat(reach.wrongWith(local, addresses("127.0.0.1", "::1"))).isNull();
        assertThat(reach.wrongWith(local, addresses("10.0.0.1"))).as("a name server that lies about localhost").isNotNull();
        assertThat(reach(false).wrongWith(local, addresses("127.0.0.1"))).contains("admitone.hooks.loopback");
        assertThat(reach(false).wrongInItself(local)).isNotNull();
        assertThat(reach.wrongInItself(URI.create("https://192.168.7.7/x"))).contains("private network");
        assertThat(reach.wrongInItself(URI.create("https://lms.example.org/x"))).isNull();
    }

    @Test
    void a_host_of_the_school_s_own_network_is_called_where_it_is_listed() {
        assertThat(reach(false, "Moodle.school.internal").wrongWith(URI.create("https://moodle.school.internal/x"), addresses("10.0.0.7"))).isNull();
        assertThat(reach(false, "moodle.school.internal").wrongWith(URI.create("https://other.school.internal/x"), addresses("10.0.0.7"))).isNotNull();
    }

    private static List<InetAddress> addresses(String... literals) {
        return Arrays.stream(literals).map(InetAddress::ofLiteral).toList();
    }
}
