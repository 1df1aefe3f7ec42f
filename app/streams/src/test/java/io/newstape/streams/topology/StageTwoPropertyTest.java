package io.newstape.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.InstrumentKind;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Security;
import io.newstape.schema.Sentiment;
import io.newstape.schema.SentimentStatus;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import io.newstape.schema.SourceArticle;
import io.newstape.schema.Versions;
import io.newstape.schema.state.SecurityState;
import io.newstape.signal.SignalId;
import io.newstape.signal.context.ContextRules;
import io.newstape.signal.context.SecurityContext;
import io.newstape.signal.context.SecurityStep;
import io.newstape.signal.market.MarketHours;
import io.newstape.signal.novelty.Sketch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What a security's signals say depends on the security's own log alone: neither on how many partitions the topic has,
 * nor on where the pipeline was stopped and its state read back from bytes.
 */
class StageTwoPropertyTest {

    private static final StateSerde<SecurityState> STATE = new StateSerde<>(SecurityState.class);

    private final SecurityContext rules =
            new SecurityContext(ContextRules.STANDARD, Sketch.SAME_STORY, MarketHours.STANDARD);

    /** One line of a log: what happens to an article, about which security, and when, in minutes. */
    record Line(int security, int article, boolean retracted, int minute, int score) {}

    @Provide
    Arbitrary<List<Line>> logs() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.integers().between(0, 20_000),
                        Arbitraries.integers().between(-10, 10))
                .as(Line::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 200)
    void shouldSayTheSameWhateverThePartitionsAndTheRestarts(
            @ForAll("logs") List<Line> log,
            @ForAll @IntRange(min = 1, max = 7) int partitions,
            @ForAll Set<@IntRange(max = 60) Integer> restarts) {
        // Given
        List<ScoredMention> mentions = mentions(log);

        // When
        Map<String, List<Signal>> plain = run(mentions, 1, Set.of());
        Map<String, List<Signal>> spread = run(mentions, partitions, restarts);

        // Then
        assertThat(spread).isEqualTo(plain);
    }

    /** The signals of each security, from tasks that know one partition each. */
    private Map<String, List<Signal>> run(List<ScoredMention> mentions, int partitions, Set<Integer> restarts) {
        List<Map<String, SecurityState>> tasks = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            tasks.add(new HashMap<>());
        }
        Map<String, List<Signal>> signals = new TreeMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            if (restarts.contains(i)) {
                tasks.forEach(task -> task.replaceAll((ric, state) -> throughBytes(state)));
            }
            ScoredMention mention = mentions.get(i);
            Map<String, SecurityState> task =
                    tasks.get(Math.floorMod(mention.getSecurity().getRic().hashCode(), partitions));
            SecurityStep step = rules.next(task.get(mention.getSecurity().getRic()), mention);
            task.put(mention.getSecurity().getRic(), step.state());
            signals.computeIfAbsent(mention.getSecurity().getRic(), ric -> new ArrayList<>())
                    .add(step.signal());
        }
        return signals;
    }

    private static SecurityState throughBytes(SecurityState state) {
        byte[] bytes = STATE.serializer().serialize("changelog", state);
        return STATE.deserializer().deserialize("changelog", bytes);
    }

    private static List<ScoredMention> mentions(List<Line> log) {
        Set<String> seen = new HashSet<>();
        List<ScoredMention> mentions = new ArrayList<>();
        for (Line line : log) {
            String ric = "S" + line.security() + ".N";
            String articleId = "a-" + line.article();
            boolean isNew = seen.add(articleId + ric);
            if (!(isNew && line.retracted())) {
                mentions.add(mention(line, ric, articleId, isNew));
            } else {
                seen.remove(articleId + ric);
            }
        }
        return mentions;
    }

    private static ScoredMention mention(Line line, String ric, String articleId, boolean isNew) {
        double score = line.score() / 10.0;
        SignalAction changed = line.retracted() ? SignalAction.RETRACTED : SignalAction.REVISED;
        return ScoredMention.newBuilder()
                .setSignalId(SignalId.of(articleId, ric))
                .setRevision(isNew ? 1 : 2)
                .setAction(isNew ? SignalAction.NEW : changed)
                .setSecurity(Security.newBuilder()
                        .setRic(ric)
                        .setMic("XNYS")
                        .setCompany(ric)
                        .setVerified(true)
                        .setKind(InstrumentKind.EQUITY)
                        .build())
                .setArticle(SourceArticle.newBuilder()
                        .setArticleId(articleId)
                        .setArticleVersion(1)
                        .setHeadline("Sample " + line.article())
                        .setSource("Sample Wire")
                        .setPublishedAt(Flow.NOON.plus(Duration.ofMinutes(line.minute())))
                        .build())
                .setRelevance(0.5)
                .setSentimentStatus(line.retracted() ? SentimentStatus.NONE : SentimentStatus.SCORED)
                .setSentiment(line.retracted() ? null : sentiment(score))
                .setMentions(List.of())
                .setVersions(new Versions(null, "m1", "r1"))
                .build();
    }

    private static Sentiment sentiment(double score) {
        return Sentiment.newBuilder()
                .setPositive(Math.max(0, score))
                .setNegative(Math.max(0, -score))
                .setNeutral(1 - Math.abs(score))
                .setScore(score)
                .setConfidence(0.9)
                .setScorer("sample")
                .setModelVersion("m1")
                .build();
    }
}
