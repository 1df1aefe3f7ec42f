package io.newstape.operations.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newstape.operations.FeedPosition;
import io.newstape.operations.SeenSignal;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.StageTimes;
import io.newstape.streams.wire.Undecoded;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class LatencyAnswerTest {

    private static final Instant START = Instant.parse("2024-11-11T09:00:00Z");

    @Test
    void shouldTellHowLongEachStageTook() {
        // Given: signals that took 10, 20, ... 1000 ms to be extracted, and 1, 2 and 3 ms for each step after it
        List<SeenSignal> signals =
                IntStream.rangeClosed(1, 100).mapToObj(i -> seen(10 * i, 0)).toList();

        // When
        JsonNode answer = LatencyAnswer.of(signals);

        // Then
        assertThat(answer.path("signals").asInt()).isEqualTo(100);
        assertThat(answer.path("stages"))
                .extracting(JsonNode::toString)
                .containsExactly(
                        stage("extracted", 500, 950, 990),
                        stage("scored", 1, 1, 1),
                        stage("emitted", 2, 2, 2),
                        stage("end_to_end", 506, 956, 996));
    }

    @Test
    void shouldNotCountSignalsThatCameBeforeSomebodyRead() {
        // When
        JsonNode answer =
                LatencyAnswer.of(List.of(seen(10, START.plusSeconds(60).toEpochMilli())));

        // Then
        assertThat(answer.path("signals").asInt()).isZero();
        assertThat(answer.at("/stages/3/p50Millis").isNull()).isTrue();
    }

    private static String stage(String name, int p50, int p95, int p99) {
        return "{\"stage\":\"" + name + "\",\"count\":100,\"p50Millis\":" + p50 + ".0,\"p95Millis\":" + p95
                + ".0,\"p99Millis\":" + p99 + ".0}";
    }

    private static SeenSignal seen(int extractedMillis, long sinceMillis) {
        ConsumerRecord<String, Undecoded<Signal>> record = new ConsumerRecord<>("market.signals", 0, 0, "8031.T", null);
        Instant extracted = START.plusMillis(extractedMillis);
        StageTimes.RECEIVED.stamp(record.headers(), START);
        StageTimes.EXTRACTED.stamp(record.headers(), extracted);
        StageTimes.SCORED.stamp(record.headers(), extracted.plusMillis(1));
        StageTimes.EMITTED.stamp(record.headers(), extracted.plusMillis(3));
        return new SeenSignal(
                record, FeedPosition.START, extracted.plusMillis(6).toEpochMilli(), sinceMillis);
    }
}
