package io.newstape.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.state.SecurityState;
import io.newstape.signal.context.MentionLog;
import io.newstape.signal.relevance.SampleMention;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;

/** What a security costs in a store: the bound that a soak's figures are read against. */
class StateSizeTest {

    @Test
    void shouldLevelOffBelow18KilobytesHoweverMuchIsPublished() throws IOException {
        // Given
        MentionLog log = new MentionLog();
        int afterHundred = 0;

        // When: an article every ten minutes for four weeks, with ids as long as wires make them
        for (int i = 0; i < 4_000; i++) {
            log.add(SampleMention.in("tag:newswire.example.com,2025:newsml_L4N2Z0" + i)
                    .telling("Orlan to buy Tessel" + i, List.of(longStory(i)))
                    .after(Duration.ofMinutes(10L * i))
                    .scored(0.5)
                    .first());
            afterHundred = i == 99 ? size(log.state()) : afterHundred;
        }

        // Then
        assertThat(log.state().getArticles()).hasSize(64);
        assertThat(size(log.state())).isBetween(12_000, 18_000);
        assertThat(size(log.state()) - afterHundred).isLessThan(1_500);
    }

    private static String longStory(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("Fact")
                    .append((char) ('a' + i % 26))
                    .append((char) ('a' + number % 26))
                    .append(' ');
            text.append(1000 + number * 7 + i).append(' ');
        }
        return text.toString();
    }

    private static int size(SecurityState state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<>(SecurityState.class).write(state, encoder);
        encoder.flush();
        return bytes.size();
    }
}
