package io.newstape.signal.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newstape.schema.Baseline;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Signal;
import io.newstape.schema.WindowCounts;
import io.newstape.schema.state.SecurityState;
import io.newstape.signal.market.MarketHours;
import io.newstape.signal.novelty.Sketch;
import io.newstape.signal.relevance.SampleMention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Signals in context against a plain model, over logs of articles that come in any order, with revisions among them. */
class SecurityContextModelTest {

    private static final String[] STORIES = {
        "Orlan to buy Tessel for 2.4 billion euros in cash",
        "Tessel snapped up by Orlan in cash deal worth 2.4 bln euros",
        "Fire at Orlan's warehouse in Ghent put out, nobody hurt",
        "Orlan July sales 4,210 units, up 3.2 pct",
        "Orlan August sales 3,988 units, up 1.7 pct",
        "",
    };
    private static final ContextRules ROOMY = new ContextRules(1000, Duration.ofDays(365), Duration.ofDays(7), 5);
    private static final ContextRules TIGHT = new ContextRules(4, Duration.ofDays(30), Duration.ofDays(7), 5);

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void shouldAgreeWithThePlainModelAsLongAsEverythingIsRemembered(@ForAll("logs") List<ScoredMention> mentions) {
        // Given
        ReferenceModel model = new ReferenceModel();
        MentionLog log = new MentionLog(ROOMY);

        for (ScoredMention mention : mentions) {
            // When
            Signal signal = log.add(mention);
            ReferenceModel.Answer expected = model.add(mention);

            // Then
            assertThat(signal.getNovelty()).isEqualTo(expected.novelty());
            assertThat(ReferenceModel.articles(signal.getSimilar())).isEqualTo(expected.similar());
            assertThat(signal.getVolume()).isEqualTo(expected.volume());
            assertClose(signal.getBaseline(), expected.baseline());
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void shouldCountNoMoreThanThePlainModelWhenLittleIsRemembered(@ForAll("firsts") List<ScoredMention> mentions) {
        // Given
        ReferenceModel model = new ReferenceModel();
        MentionLog log = new MentionLog(TIGHT);

        for (ScoredMention mention : mentions) {
            // When
            WindowCounts volume = log.add(mention).getVolume();
            WindowCounts all = model.add(mention).volume();

            // Then: the hours at the far end may be missing, never more
            assertThat(volume.getLast7d()).isLessThanOrEqualTo(all.getLast7d());
            assertThat(volume.getLast12h()).isLessThanOrEqualTo(all.getLast12h());
            assertThat(log.state().getArticles()).hasSizeLessThanOrEqualTo(4);
            assertThat(log.state().getHours()).hasSizeLessThanOrEqualTo(SecurityHistory.MOST_HOURS);
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void shouldKeepTheBaselineWhenArticlesInOrderAreForgotten(@ForAll("firsts") List<ScoredMention> mentions) {
        // Given
        List<ScoredMention> inOrder = new ArrayList<>(mentions);
        inOrder.sort(Comparator.comparing(mention -> mention.getArticle().getPublishedAt()));
        ReferenceModel model = new ReferenceModel();
        MentionLog log = new MentionLog(TIGHT);

        for (ScoredMention mention : inOrder) {
            // When / Then
            assertClose(log.add(mention).getBaseline(), model.add(mention).baseline());
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void shouldSayTheSameForAPrefixOfTheLog(@ForAll("logs") List<ScoredMention> mentions, @ForAll double where) {
        // Given
        int length = (int) (Math.abs(where % 1) * mentions.size());

        // When
        List<Signal> whole = MentionLog.of(TIGHT, mentions).signals();
        List<Signal> prefix = MentionLog.of(TIGHT, mentions.subList(0, length)).signals();

        // Then
        assertThat(prefix).isEqualTo(whole.subList(0, length));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void shouldNotBeMovedByArticlesOfItsFuture(@ForAll("firsts") List<ScoredMention> mentions) {
        // Given
        ScoredMention last = mentions.get(mentions.size() - 1);
        List<ScoredMention> past = mentions.stream()
                .filter(mention -> !mention.getArticle()
                        .getPublishedAt()
                        .isAfter(last.getArticle().getPublishedAt()))
                .toList();

        // When
        List<Signal> withFuture = MentionLog.of(ROOMY, mentions).signals();
        List<Signal> without = MentionLog.of(ROOMY, past).signals();

        // Then
        assertThat(withFuture.get(withFuture.size() - 1)).isEqualTo(without.get(without.size() - 1));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void shouldForgetARetractedArticleWithoutATrace(
            @ForAll("firsts") List<ScoredMention> mentions, @ForAll("times") long time) {
        // Given
        SampleMention wrong = SampleMention.in("wrong")
                .telling(STORIES[0])
                .after(Duration.ofMillis(time))
                .scored(1);
        List<ScoredMention> disturbed = new ArrayList<>(mentions.subList(0, mentions.size() - 1));
        disturbed.add(0, wrong.first());
        disturbed.add(wrong.retracted(2));
        ScoredMention last = mentions.get(mentions.size() - 1);

        // When
        MentionLog log = MentionLog.of(ROOMY, disturbed);
        MentionLog undisturbed = MentionLog.of(ROOMY, mentions.subList(0, mentions.size() - 1));

        // Then
        assertThat(log.add(last)).isEqualTo(undisturbed.add(last));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void shouldLeaveTheStateThatItWasGiven(@ForAll("logs") List<ScoredMention> mentions) {
        // Given
        SecurityContext context = new SecurityContext(TIGHT, Sketch.SAME_STORY, MarketHours.STANDARD);
        SecurityState state = null;

        for (ScoredMention mention : mentions) {
            // When
            String before = String.valueOf(state);
            SecurityState after = context.next(state, mention).state();

            // Then
            assertThat(String.valueOf(state)).isEqualTo(before);
            assertThat(context.next(state, mention).state()).isEqualTo(after);
            state = after;
        }
    }

    @Property(tries = 300)
    void shouldAnswerWhateverTheDates(@ForAll List<Long> micros) {
        // Given
        MentionLog log = new MentionLog(TIGHT);

        for (long time : micros) {
            // When
            Signal signal = log.add(SampleMention.in("a" + time)
                    .telling(STORIES[0])
                    .at(EventMicros.instant(time))
                    .scored(0.5)
                    .first());

            // Then
            assertThat(signal.getBaseline() == null
                            || Double.isFinite(signal.getBaseline().getMean()))
                    .isTrue();
            assertThat(log.state().getArticles()).hasSizeLessThanOrEqualTo(4);
            assertThat(log.state().getHours()).hasSizeLessThanOrEqualTo(SecurityHistory.MOST_HOURS);
        }
    }

    @Provide
    Arbitrary<Long> times() {
        // many at one instant, many near the edges of windows, some far away
        return Arbitraries.oneOf(
                Arbitraries.of(0L, 1L, 43_200_000L, 86_400_000L, 259_200_000L, 604_800_000L, 604_800_001L),
                Arbitraries.longs().between(-1_000_000_000L, 1_000_000_000L));
    }

    @Provide
    Arbitrary<List<ScoredMention>> firsts() {
        return steps().map(steps -> {
            List<ScoredMention> mentions = new ArrayList<>();
            steps.forEach(
                    step -> mentions.add(step.mention("a" + mentions.size()).first()));
            return mentions;
        });
    }

    /** First versions, and among them revisions and retractions of eight articles, some never seen. */
    @Provide
    Arbitrary<List<ScoredMention>> logs() {
        return steps().map(steps -> {
            List<ScoredMention> mentions = new ArrayList<>();
            for (Step step : steps) {
                SampleMention mention = step.mention("a" + step.article());
                mentions.add(
                        step.what() < 5
                                ? mention.first()
                                : step.what() < 7 ? mention.revised(2) : mention.retracted(3));
            }
            return mentions;
        });
    }

    private Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        times(),
                        Arbitraries.integers().between(0, STORIES.length - 1),
                        Arbitraries.doubles().between(-1, 1).ofScale(3).injectNull(0.2),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 8))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    record Step(long millis, int story, Double score, int article, int what) {

        SampleMention mention(String articleId) {
            SampleMention mention =
                    SampleMention.in(articleId).telling(STORIES[story]).after(Duration.ofMillis(millis));
            return score == null ? mention : mention.scored(score);
        }
    }

    private static void assertClose(Baseline actual, Baseline expected) {
        if (expected == null) {
            assertThat(actual).isNull();
            return;
        }
        assertThat(actual.getWeight()).isCloseTo(expected.getWeight(), within(1e-9));
        assertThat(actual.getMean()).isCloseTo(expected.getMean(), within(1e-9));
        assertThat(actual.getDeviation()).isCloseTo(expected.getDeviation(), within(1e-6));
    }
}
