package io.newstape.cli.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkRangeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
                "169.254.169.254", "100.64.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "::1", "::",
                "fe80::1", "fc00::1", "fdab::1", "ff02::1", "::ffff:10.0.0.1", "::10.0.0.1", "64:ff9b::a00:1",
                "2002:a00:1::1", "2130706433", "0x7f000001"
            })
    void shouldKnowAnAddressThatIsNotPublic(String address) throws UnknownHostException {
        try {
            assertThat(NetworkRange.isPublic(InetAddress.getByName(address))).isFalse();
        } catch (UnknownHostException e) {
            // a form that this Java doesn't take for an address can't be reached either
            assertThat(address).isEqualTo("0x7f000001");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "8.8.8.8",
                "172.32.0.1",
                "172.15.255.255",
                "11.0.0.1",
                "192.169.0.1",
                "100.128.0.1",
                "2606:2800:220:1::1",
                "2001:4860:4860::8888",
                "64:ff9b::808:808"
            })
    void shouldKnowAPublicAddress(String address) throws UnknownHostException {
        assertThat(NetworkRange.isPublic(InetAddress.getByName(address))).isTrue();
    }
}
