package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.newstape.schema.InstrumentKind;
import io.newstape.schema.MarketPhase;
import io.newstape.schema.Security;
import io.newstape.schema.SentimentStatus;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import io.newstape.schema.SourceArticle;
import io.newstape.schema.Versions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeskTest {

    private static final Map<String, Object> SETTINGS =
            Map.of("schema.registry.url", "mock://desk", "specific.avro.reader", true);

    @Test
    void shouldReadSignalsAsTheyStandOnTheTopicAndKeepThoseThatHold() {
        // Given
        Desk desk = new Desk();

        // When
        desk.take(onTheWire(signal(1, SignalAction.NEW)));
        int afterNew = desk.holding().size();
        desk.take(onTheWire(signal(2, SignalAction.RETRACTED)));

        // Then
        assertEquals(1, afterNew);
        assertEquals(Map.of(), desk.holding());
    }

    @Test
    void shouldNeedNeitherTheStreamsNorTheApplication() {
        for (String type : List.of("org.apache.kafka.streams.KafkaStreams", "io.newstape.mention.MentionFinder")) {
            assertThrows(ClassNotFoundException.class, () -> Class.forName(type));
        }
    }

    private static Signal onTheWire(Signal signal) {
        try (KafkaAvroSerializer out = new KafkaAvroSerializer();
                KafkaAvroDeserializer in = new KafkaAvroDeserializer()) {
            out.configure(SETTINGS, false);
            in.configure(SETTINGS, false);
            return (Signal) in.deserialize("market.signals", out.serialize("market.signals", signal));
        }
    }

    private static Signal signal(int revision, SignalAction action) {
        return Signal.newBuilder()
                .setSignalId("s-1")
                .setRevision(revision)
                .setAction(action)
                .setSecurity(Security.newBuilder()
                        .setRic("9931.T")
                        .setCompany("Toda")
                        .setVerified(false)
                        .setKind(InstrumentKind.EQUITY)
                        .build())
                .setArticle(SourceArticle.newBuilder()
                        .setArticleId("a-1")
                        .setArticleVersion(revision)
                        .setHeadline("Toda raises its forecast")
                        .setSource("wire")
                        .setPublishedAt(Instant.EPOCH)
                        .build())
                .setRelevance(1)
                .setSentimentStatus(SentimentStatus.NONE)
                .setMentions(List.of())
                .setMarketPhase(MarketPhase.UNKNOWN)
                .setVersions(Versions.newBuilder().setModelVersion("m").setRulesVersion("1").build())
                .build();
    }
}
