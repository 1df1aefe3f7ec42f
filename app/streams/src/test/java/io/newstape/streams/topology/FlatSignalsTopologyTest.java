package io.newstape.streams.topology;

import static io.newstape.streams.topology.Flow.NOON;
import static io.newstape.streams.topology.Flow.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.ArticleStatus;
import io.newstape.schema.FlatSignal;
import io.newstape.signal.FlatSignals;
import java.time.Duration;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class FlatSignalsTopologyTest {

    @Test
    void shouldWriteEachSignalFlatInTheSameOrderWithTheSameKeyTimeAndHeaders() throws Exception {
        try (Flow flow = Flow.withFlatSignals()) {
            // When: new ones, a correction that takes one back, a withdrawal
            flow.publish(article("a-1", 1, "Mitsui & Co (8031.T) and Marubeni Corp (8002.T) raised their forecasts"));
            flow.publish(article("a-1", 2, ArticleStatus.CORRECTED, NOON, "Mitsui & Co (8031.T) cut its forecast"));
            flow.publish(article("a-2", 1, ArticleStatus.NEW, NOON.plus(Duration.ofHours(1)), "Sony (6758.T) rose"));
            flow.publish(article("a-2", 2, ArticleStatus.WITHDRAWN, NOON.plus(Duration.ofHours(2)), "Gone"));

            // Then
            var signals = flow.signals.readRecordsToList();
            var flat = flow.flat.readRecordsToList();
            assertThat(signals).hasSizeGreaterThan(5);
            assertThat(flat)
                    .extracting(TestRecord::value)
                    .containsExactlyElementsOf(signals.stream()
                            .map(signal -> FlatSignals.of(signal.value()))
                            .toList());
            assertThat(flat)
                    .extracting(TestRecord::key, TestRecord::timestamp, TestRecord::headers)
                    .containsExactlyElementsOf(signals.stream()
                            .map(signal -> org.assertj.core.groups.Tuple.tuple(
                                    signal.key(), signal.timestamp(), signal.headers()))
                            .toList());
            assertThat(flat).extracting(record -> record.value().getAction()).contains("RETRACTED", "REVISED");
        }
    }

    @Test
    void shouldWriteNoneUnlessSomebodyAsksForThem() throws Exception {
        try (Flow flow = Flow.inProcess()) {
            flow.publish(article("a-1", 1, "Mitsui & Co (8031.T) raised its forecast"));

            assertThat(flow.signals.readRecordsToList()).isNotEmpty();
            assertThat(flow.flat.isEmpty()).isTrue();
        }
    }

    @Test
    void shouldSayOfEachFieldWhatTheSignalSays() throws Exception {
        try (Flow flow = Flow.withFlatSignals()) {
            // Given: enough before it that nothing is null
            for (int hour = 0; hour < 8; hour++) {
                flow.publish(article(
                        "a-" + hour,
                        1,
                        ArticleStatus.NEW,
                        NOON.plus(Duration.ofHours(hour)),
                        "Mitsui & Co (8031.T) " + (hour % 2 == 0 ? "raised" : "cut") + " its forecast"));
            }

            // When
            var signals = flow.signals.readValuesToList();
            FlatSignal last = flow.flat.readValuesToList().get(7);
            var signal = signals.get(7);

            // Then
            assertThat(last.getScore()).isEqualTo(signal.getSentiment().getScore());
            assertThat(last.getVolume24h()).isEqualTo(signal.getVolume().getLast24h());
            assertThat(last.getNovelty7d()).isEqualTo(signal.getNovelty().getLast7d());
            assertThat(last.getBaselineMean()).isEqualTo(signal.getBaseline().getMean());
            assertThat(last.getEvents())
                    .isEqualTo(String.join("|", signal.getSentiment().getEvents()));
            assertThat(last.getMention()).isEqualTo("8031.T");
            assertThat(last.getMentionCount()).isEqualTo(signal.getMentions().size());
            assertThat(last.getPublishedAtMicros())
                    .isEqualTo(NOON.plus(Duration.ofHours(7)).getEpochSecond() * 1_000_000);
        }
    }
}
