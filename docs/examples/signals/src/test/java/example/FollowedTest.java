package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import org.junit.jupiter.api.Test;

class FollowedTest {

    @Test
    void shouldKeepWhatHolds() {
        // Given
        Followed followed = new Followed();

        // When
        followed.take(signal(1, SignalAction.NEW));
        int afterNew = followed.book().holding("8031.T").size();
        followed.take(signal(2, SignalAction.RETRACTED));

        // Then
        assertEquals(1, afterNew);
        assertEquals(List.of(), followed.book().holding("8031.T"));
    }

    @Test
    void shouldNeedNothingOfThePipeline() {
        for (String type : List.of("org.apache.kafka.streams.KafkaStreams", "io.newstape.mention.MentionFinder")) {
            assertThrows(ClassNotFoundException.class, () -> Class.forName(type));
        }
    }

    private static Signal signal(int revision, SignalAction action) {
        return Signal.newBuilder()
                .setSignalId("s-1")
                .setRevision(revision)
                .setAction(action)
                .setSecurity(Security.newBuilder()
                        .setRic("8031.T")
                        .setCompany("Mitsui")
                        .setVerified(false)
                        .setKind(InstrumentKind.EQUITY)
                        .build())
                .setArticle(SourceArticle.newBuilder()
                        .setArticleId("a-1")
                        .setArticleVersion(revision)
                        .setHeadline("Mitsui raises its forecast")
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
