package io.newstape.history.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RunningDigestTest {

    @Test
    void shouldBeTheSha256OfLengthsAndBytes() throws Exception {
        // Given: what another program would feed to SHA-256, key "k" and value "v", then no key and an empty value
        MessageDigest other = MessageDigest.getInstance("SHA-256");
        other.update(HexFormat.of().parseHex("000000016b" + "0000000176" + "ffffffff" + "00000000"));

        // When
        RunningDigest digest = new RunningDigest();
        digest.add(bytes("k"), bytes("v"));
        digest.add(null, new byte[0]);

        // Then
        assertThat(digest.hex()).isEqualTo(HexFormat.of().formatHex(other.digest()));
    }

    @Test
    void shouldTellNoKeyFromAnEmptyOneAndOneRecordFromTwo() {
        assertThat(List.of(
                        of(null, bytes("v")),
                        of(new byte[0], bytes("v")),
                        of(bytes("v"), null),
                        of(bytes("v"), new byte[0]),
                        of(bytes("kv"), bytes("v")),
                        of(bytes("k"), bytes("vv"))))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void shouldGoOnAfterItWasLookedAt(@ForAll @Size(max = 10) List<byte[]> values) {
        // Given
        RunningDigest watched = new RunningDigest();
        RunningDigest unwatched = new RunningDigest();

        // When
        for (byte[] value : values) {
            watched.add(value, value);
            watched.hex();
            unwatched.add(value, value);
        }

        // Then
        assertThat(watched.hex()).isEqualTo(unwatched.hex()).isEqualTo(watched.hex());
    }

    private static String of(byte[] key, byte[] value) {
        RunningDigest digest = new RunningDigest();
        digest.add(key, value);
        return digest.hex();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
