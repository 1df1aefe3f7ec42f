package io.newstape.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.operations.SecurityTimeline.Known;
import io.newstape.operations.SecurityTimeline.Point;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import io.newstape.streams.wire.Undecoded;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class SecurityTimelineTest {

    private static final Instant MORNING = Instant.parse("2024-11-11T06:00:00Z");

    private final SecurityTimeline history = new SecurityTimeline();
    private long offset;

    @Test
    void shouldKnowNothingOfASecurityWithoutSignals() {
        assertThat(history.of("8031.T")).isEmpty();
    }

    @Test
    void shouldKeepTheLatestByPublicationAndAllInTheOrderOfTheTopic() {
        // Given: an older article comes later
        take(signal("8031.T", "a", SignalAction.NEW, 5));
        take(signal("8031.T", "b", SignalAction.NEW, 3));
        take(signal("8002.T", "c", SignalAction.NEW, 9));

        // Then
        Known known = history.of("8031.T").orElseThrow();
        assertThat(known.latest()).map(Signal::getSignalId).hasValue("a");
        assertThat(known.points()).extracting(Point::articleId).containsExactly("article-a", "article-b");
        assertThat(known.points()).extracting(Point::signalId).containsExactly("a", "b");
        assertThat(known.points()).extracting(Point::revision).containsOnly(1);
        assertThat(known.points()).extracting(Point::place).containsExactly("0@0", "0@1");
    }

    @Test
    void shouldReplaceARevisedSignalAndForgetARetractedOne() {
        // Given
        take(signal("8031.T", "a", SignalAction.NEW, 5));

        // When
        take(signal("8031.T", "a", SignalAction.REVISED, 5));

        // Then
        assertThat(history.of("8031.T").orElseThrow().latest())
                .map(Signal::getAction)
                .hasValue(SignalAction.REVISED);

        // When
        take(signal("8031.T", "a", SignalAction.RETRACTED, 5));

        // Then
        assertThat(history.of("8031.T").orElseThrow().latest()).isEmpty();
        assertThat(history.of("8031.T").orElseThrow().points()).hasSize(3);
    }

    @Test
    void shouldStaySmall() {
        // When: one busy security, then very many others
        for (int i = 0; i < 2 * SecurityTimeline.SIGNALS; i++) {
            take(signal("8031.T", "busy-" + i, SignalAction.NEW, i));
        }
        List<Point> busy = history.of("8031.T").orElseThrow().points();
        for (int i = 0; i < SecurityTimeline.SECURITIES; i++) {
            take(signal("S" + i + ".N", "quiet-" + i, SignalAction.NEW, i));
        }

        // Then
        assertThat(busy).hasSize(SecurityTimeline.SIGNALS);
        assertThat(busy.get(0).articleId()).isEqualTo("article-busy-" + SecurityTimeline.SIGNALS);
        assertThat(history.of("8031.T")).isEmpty();
        assertThat(history.of("S0.N")).isPresent();
    }

    @Test
    void shouldStaySmallWhenSignalsAreLong() {
        // When: more than there is room for, in three securities
        int size = (int) (SecurityTimeline.MOST_BYTES / 5);
        for (String ric : List.of("S0.N", "S0.N", "S1.N", "S1.N", "S2.N")) {
            take(ric, SampleSignals.undecoded(signal(ric, "long", SignalAction.NEW, 1), size));
        }

        // Then: the one without signals for longest gave way
        assertThat(history.of("S0.N")).isEmpty();
        assertThat(history.of("S1.N").orElseThrow().points()).hasSize(2);
        assertThat(history.of("S2.N").orElseThrow().points()).hasSize(1);
    }

    @Test
    void shouldPassOverARecordWithoutAValue() {
        // When
        take("8031.T", null);

        // Then
        assertThat(history.of("8031.T")).isEmpty();
    }

    @Test
    void shouldLeaveOutWhatIsNoSignal() {
        // When
        take(signal("8031.T", "a", SignalAction.NEW, 1));
        take(
                "8031.T",
                Undecoded.<Signal>deserializer((topic, bytes) -> {
                            throw new SerializationException("noise");
                        })
                        .deserialize("market.signals", new byte[] {1, 2, 3}));

        // Then
        assertThat(history.of("8031.T").orElseThrow().points())
                .extracting(Point::articleId)
                .containsExactly("article-a");
    }

    private void take(Signal signal) {
        take(signal.getSecurity().getRic(), SampleSignals.undecoded(signal));
    }

    private void take(String ric, Undecoded<Signal> signal) {
        ConsumerRecord<String, Undecoded<Signal>> record =
                new ConsumerRecord<>("market.signals", 0, offset, ric, signal);
        history.take(new SeenSignal(record, FeedPosition.START.after(0, offset++), 0, 0));
    }

    private static Signal signal(String ric, String id, SignalAction action, int minute) {
        return SampleSignals.of(ric, id, action, MORNING.plusSeconds(60L * minute));
    }
}
