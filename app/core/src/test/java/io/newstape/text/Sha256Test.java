package io.newstape.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /** The examples that the standard gives. */
    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void shouldAgreeWithTheStandard() {
        assertThat(new Sha256().hex()).isEqualTo(OF_NOTHING);
        assertThat(new Sha256().add("abc").hex()).isEqualTo(OF_ABC);
    }

    @Test
    void shouldGoOnAfterAHashWasTaken() {
        // Given
        Sha256 hash = new Sha256().add("a");

        // When
        hash.hex();
        hash.add((byte) 'b').add("c".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(hash.hex()).isEqualTo(OF_ABC);
        assertThat(hash.hex(4)).isEqualTo("ba7816bf");
    }

    @Test
    void shouldTakeANumberBigEndFirst() {
        assertThat(new Sha256().add(0x00616263).hex())
                .isEqualTo(new Sha256().add((byte) 0).add("abc").hex());
    }

    @Test
    void shouldGiveItsFirstBytesAsANumber() {
        assertThat(new Sha256().add("abc").firstLong()).isEqualTo(0xba7816bf8f01cfeaL);
    }

    @Test
    void shouldHashWhatPassesThroughAStream() throws IOException {
        // Given
        Sha256 hash = new Sha256();
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        // When
        try (OutputStream out = hash.copyOf(written)) {
            out.write("abc".getBytes(StandardCharsets.UTF_8));
        }

        // Then
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("abc");
        assertThat(hash.hex()).isEqualTo(OF_ABC);
    }
}
