package io.newstape.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TuningTest {

    private static final Topics TOPICS = new Topics("", 1, Optional.empty());

    /** Looks at what the producer was really made with. */
    public static final class Look implements ProducerInterceptor<String, Object> {

        private static Map<String, ?> seen = Map.of();

        @Override
        public void configure(Map<String, ?> settings) {
            seen = new HashMap<>(settings);
        }

        @Override
        public ProducerRecord<String, Object> onSend(ProducerRecord<String, Object> record) {
            return record;
        }

        @Override
        public void onAcknowledgement(RecordMetadata metadata, Exception error) {
            // nothing is sent
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    @ParameterizedTest
    @EnumSource(Tuning.class)
    void shouldReachTheProducerOfArticles(Tuning tuning) throws Exception {
        assertThat(publisher(tuning, Map.of())).containsAllEntriesOf(tuning.producer());
    }

    @Test
    void shouldLetASettingOfItsOwnWin() throws Exception {
        for (Tuning tuning : Tuning.values()) {
            assertThat(publisher(tuning, Map.of("linger.ms", "7", "producer.batch.size", "1000")))
                    .containsEntry("linger.ms", "7")
                    .containsEntry("batch.size", "1000")
                    .containsEntry("compression.type", "lz4");
            assertThat(publisher(tuning, Map.of("linger.ms", "7", "producer.linger.ms", "9")))
                    .containsEntry("linger.ms", "9");
        }
    }

    @Test
    void shouldGiveEveryOtherProducerWhatWasChosenAndOneRequestAtATime() {
        assertThat(Tuning.anyProducer(Map.of("linger.ms", "7", "producer.linger.ms", "9")))
                .isEqualTo(Map.of("linger.ms", "9", "max.in.flight.requests.per.connection", 1));
        assertThat(Tuning.anyProducer(Map.of("max.in.flight.requests.per.connection", "3")))
                .isEqualTo(Map.of("max.in.flight.requests.per.connection", "3"));
    }

    @Test
    void shouldNotWaitForRecordsBeyondTheEndOfATransaction() {
        assertThat(Tuning.pollMillis(Duration.ofMillis(10))).isEqualTo(10);
        assertThat(Tuning.pollMillis(Duration.ZERO)).isEqualTo(1);
        assertThat(Tuning.pollMillis(Duration.ofSeconds(1))).isEqualTo(100);
    }

    private static Map<String, Object> publisher(Tuning tuning, Map<String, Object> chosen) throws Exception {
        Map<String, Object> client = new HashMap<>(chosen);
        client.put("bootstrap.servers", "127.0.0.1:1");
        client.put("interceptor.classes", Look.class.getName());
        try (Registry nowhere = new Registry("http://127.0.0.1:1", Map.of());
                ArticlePublisher publisher = new ArticlePublisher(
                        client,
                        tuning,
                        TOPICS.articles(),
                        new AvroSerdes(nowhere, RetryPolicy.standard()),
                        InstantSource.system(),
                        AheadBound.PRESET)) {
            assertThat(publisher.acknowledged()).isZero();
            return new HashMap<>(Look.seen);
        }
    }
}
