package io.newstape.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.schema.state.HourCount;
import io.newstape.schema.state.RememberedArticle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class StateSerdeTest {

    private final StateSerde<RememberedArticle> states = new StateSerde<>(RememberedArticle.class);

    @Property(tries = 200)
    void shouldWriteAvrosSingleObjectEncodingAndReadItAgain(
            @ForAll String signal, @ForAll long publishedAt, @ForAll @Size(max = 300) byte[] sketch) throws Exception {
        // Given
        RememberedArticle article = article(signal, publishedAt, sketch);
        BinaryMessageEncoder<RememberedArticle> library =
                new BinaryMessageEncoder<>(new SpecificData(), RememberedArticle.getClassSchema());

        // When
        byte[] bytes = states.encode(article);

        // Then
        assertThat(ByteBuffer.wrap(bytes)).isEqualTo(library.encode(article));
        assertThat(states.decode(bytes)).isEqualTo(article);
    }

    @Test
    void shouldSayThatBytesAreNoStateOrOfAnotherSchema() {
        // Given
        byte[] noise = "nothing that was written here".getBytes(StandardCharsets.UTF_8);
        byte[] other = new StateSerde<>(HourCount.class).encode(new HourCount(1L, 2));

        // When, Then
        for (byte[] bytes : List.of(noise, new byte[3], other)) {
            assertThatThrownBy(() -> states.decode(bytes)).isInstanceOf(SerializationException.class);
        }
    }

    @Test
    void shouldRefuseAStateThatWasCutOff() {
        // Given
        byte[] whole = states.encode(article("signal", 1, new byte[20]));

        // When, Then
        assertThatThrownBy(() -> states.decode(Arrays.copyOf(whole, whole.length - 4)))
                .isInstanceOf(SerializationException.class);
    }

    private static RememberedArticle article(String signal, long publishedAt, byte[] sketch) {
        return new RememberedArticle(signal, "a-1", publishedAt, 0.5, 1.0, ByteBuffer.wrap(sketch), false, 0);
    }
}
