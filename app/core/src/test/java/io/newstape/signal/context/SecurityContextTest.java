package io.newstape.signal.context;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newstape.schema.MarketPhase;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import io.newstape.schema.Similar;
import io.newstape.schema.WindowCounts;
import io.newstape.schema.state.SecurityState;
import io.newstape.signal.News;
import io.newstape.signal.relevance.SampleMention;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityContextTest {

    private static final String DEAL = "Orlan to buy Tessel for 2.4 billion euros in cash";
    private static final String REWRITE = "Tessel snapped up by Orlan in cash deal worth 2.4 bln euros";
    private static final String FIRE = "Fire at Orlan's warehouse in Ghent put out, nobody hurt";

    private final MentionLog log = new MentionLog();

    @Test
    void shouldCountFourCopiesWithin300MillisecondsAsNoveltyZeroToThree() {
        // Given
        log.add(SampleMention.in("wire-1").telling(DEAL).first());
        log.add(SampleMention.in("wire-2").telling(DEAL).after(ofMillis(100)).first());
        log.add(SampleMention.in("wire-3").telling(DEAL).after(ofMillis(100)).first());

        // When
        Signal fourth = log.add(
                SampleMention.in("wire-4").telling(DEAL).after(ofMillis(300)).first());

        // Then
        assertThat(log.signals())
                .extracting(signal -> signal.getNovelty().getLast12h())
                .containsExactly(0, 1, 2, 3);
        assertThat(fourth.getSimilar()).extracting(Similar::getArticleId).containsExactly("wire-1", "wire-2", "wire-3");
        assertThat(fourth.getSimilar())
                .allSatisfy(similar -> assertThat(similar.getSimilarity()).isCloseTo(1, within(1e-9)));
    }

    @Test
    void shouldSayTheSameOfASecurityAfterTheSilenceWhetherItWasForgottenOrNot() {
        // Given: a busy past, and a store that has dropped it
        MentionLog dropped = new MentionLog();
        for (int i = 0; i < 80; i++) {
            log.add(SampleMention.in("old-" + i)
                    .telling(DEAL)
                    .scored(-0.9)
                    .after(ofMinutes(i))
                    .first());
        }

        // When: news again, enough of it to push all the old out
        for (int i = 0; i < 140; i++) {
            ScoredMention mention = SampleMention.in("new-" + i)
                    .telling(DEAL)
                    .scored(i % 2 * 0.5)
                    .after(ofDays(57).plusHours(i))
                    .first();
            log.add(mention);
            dropped.add(mention);
        }

        // Then
        assertThat(log.signals().subList(80, 220)).isEqualTo(dropped.signals());
    }

    @Test
    void shouldFindARewriteAndLeaveAnotherEventAlone() {
        // Given
        log.add(SampleMention.in("a").telling(DEAL).first());

        // When
        Signal rewrite = log.add(
                SampleMention.in("b").telling(REWRITE).after(ofMinutes(3)).first());
        Signal fire =
                log.add(SampleMention.in("c").telling(FIRE).after(ofMinutes(9)).first());

        // Then
        assertThat(rewrite.getNovelty().getLast12h()).isEqualTo(1);
        assertThat(fire.getNovelty().getLast12h()).isZero();
        assertThat(fire.getVolume().getLast12h()).isEqualTo(2);
    }

    @Test
    void shouldCountByWindowsThatEndAtPublicationAndLeaveTheirFirstInstantOut() {
        // Given
        for (Duration ago :
                List.of(ofHours(12), ofHours(11), ofHours(24), ofDays(3), ofDays(4), ofDays(7), ofDays(6))) {
            log.add(SampleMention.in("before by " + ago)
                    .telling(DEAL)
                    .after(ago.negated())
                    .first());
        }
        log.add(SampleMention.in("of the same instant").telling(DEAL).first());
        log.add(SampleMention.in("later").telling(DEAL).after(ofMillis(1)).first());

        // When
        Signal signal = log.add(SampleMention.in("now").telling(DEAL).first());

        // Then
        assertThat(signal.getNovelty()).isEqualTo(new WindowCounts(2, 3, 4, 6, 7));
        assertThat(signal.getVolume()).isEqualTo(signal.getNovelty());
    }

    @Test
    void shouldShowALateArticleThePastOfItsOwnTime() {
        // Given
        log.add(SampleMention.in("a").telling(DEAL).first());
        log.add(SampleMention.in("b").telling(DEAL).after(ofHours(2)).first());

        // When
        Signal late =
                log.add(SampleMention.in("late").telling(DEAL).after(ofHours(1)).first());
        Signal next =
                log.add(SampleMention.in("next").telling(DEAL).after(ofHours(3)).first());

        // Then
        assertThat(late.getSimilar()).extracting(Similar::getArticleId).containsExactly("a");
        assertThat(next.getSimilar()).extracting(Similar::getArticleId).containsExactly("a", "late", "b");
    }

    @Test
    void shouldNotTakeACorrectionForNews() {
        // Given
        log.add(SampleMention.in("a").telling(DEAL).scored(0.5).first());
        log.add(SampleMention.in("copy")
                .telling(DEAL)
                .after(ofMinutes(1))
                .scored(0.5)
                .first());

        // When
        Signal corrected = log.add(SampleMention.in("a")
                .telling(REWRITE)
                .after(ofMinutes(5))
                .scored(-0.5)
                .revised(2));
        Signal next = log.add(
                SampleMention.in("next").telling(DEAL).after(ofMinutes(9)).first());

        // Then: it neither counts itself nor the copies made of it since
        assertThat(corrected.getAction()).isEqualTo(SignalAction.REVISED);
        assertThat(corrected.getNovelty().getLast12h()).isZero();
        assertThat(corrected.getVolume().getLast12h()).isZero();
        assertThat(corrected.getArticle().getPublishedAt()).isEqualTo(News.NOON.plus(ofMinutes(5)));
        assertThat(next.getVolume().getLast12h()).isEqualTo(2);
        assertThat(next.getSimilar().get(0).getPublishedAt()).isEqualTo(News.NOON);
        assertThat(next.getBaseline().getMean()).isCloseTo(0, within(1e-3));
    }

    @Test
    void shouldForgetARetractedArticle() {
        // Given
        log.add(SampleMention.in("a").telling(DEAL).scored(-0.25).first());
        log.add(SampleMention.in("wrong")
                .telling(DEAL)
                .after(ofMinutes(1))
                .scored(1)
                .first());

        // When
        Signal retraction = log.add(
                SampleMention.in("wrong").telling(DEAL).after(ofMinutes(2)).retracted(2));
        Signal next = log.add(
                SampleMention.in("next").telling(DEAL).after(ofMinutes(2)).first());

        // Then
        assertThat(retraction.getAction()).isEqualTo(SignalAction.RETRACTED);
        assertThat(retraction.getNovelty()).isNull();
        assertThat(retraction.getBaseline()).isNull();
        assertThat(next.getSimilar()).extracting(Similar::getArticleId).containsExactly("a");
        assertThat(next.getVolume().getLast12h()).isEqualTo(1);
        assertThat(next.getBaseline().getMean()).isEqualTo(-0.25);
        assertThat(log.changes().get(2))
                .isEqualTo(new WindowChange(
                        EventMicros.of(News.NOON.plus(ofMinutes(1))), new Contribution(1.0, 1), null, 1));
    }

    @Test
    void shouldPutARetractedArticleBackInItsPlaceWhenItHoldsAgain() {
        // Given
        log.add(SampleMention.in("a").telling(DEAL).scored(0.5).first());
        log.add(SampleMention.in("b").telling(DEAL).after(ofMinutes(1)).first());
        log.add(SampleMention.in("a").telling(DEAL).after(ofMinutes(2)).retracted(2));

        // When
        Signal again = log.add(SampleMention.in("a")
                .telling(DEAL)
                .after(ofMinutes(3))
                .scored(0.5)
                .revised(3));
        Signal next = log.add(
                SampleMention.in("next").telling(DEAL).after(ofMinutes(4)).first());

        // Then
        assertThat(again.getNovelty().getLast12h()).isZero();
        assertThat(next.getSimilar()).extracting(Similar::getArticleId).containsExactly("a", "b");
        assertThat(log.changes().get(3))
                .isEqualTo(new WindowChange(EventMicros.of(News.NOON), null, new Contribution(0.5, 1), -1));
    }

    @Test
    void shouldAnswerRetractionsAndRevisionsOfWhatIsNotRemembered() {
        // Given
        log.add(SampleMention.in("a").telling(DEAL).first());
        SecurityState before = log.state();

        // When
        log.add(SampleMention.in("b").telling(DEAL).after(ofMinutes(1)).retracted(2));
        Signal revised =
                log.add(SampleMention.in("c").telling(DEAL).after(ofMinutes(1)).revised(2));

        // Then
        assertThat(revised.getNovelty().getLast12h()).isEqualTo(1);
        assertThat(log.state()).isEqualTo(before);
        assertThat(log.changes().subList(1, 3)).allMatch(WindowChange::isNone);
    }

    @Test
    void shouldHaveNoSurpriseUntilThereIsEnoughHistory() {
        // Given
        for (int i = 0; i < 5; i++) {
            log.add(SampleMention.in("a" + i).scored(i % 2 == 0 ? 0.2 : 0.4).first());
        }

        // When
        Signal signal = log.add(SampleMention.in("now").scored(-0.6).first());

        // Then
        assertThat(log.signals().subList(0, 5)).allMatch(early -> early.getSurprise() == null);
        assertThat(log.signals().get(0).getBaseline()).isNull();
        assertThat(signal.getBaseline().getWeight()).isCloseTo(5, within(1e-6));
        assertThat(signal.getBaseline().getMean()).isCloseTo(0.28, within(1e-6));
        assertThat(signal.getBaseline().getDeviation()).isCloseTo(0.09798, within(1e-5));
        assertThat(signal.getSurprise()).isCloseTo(-0.88 / 0.09798, within(1e-3));
    }

    @Test
    void shouldHalveAScoreInTheBaselineEverySevenDays() {
        // Given
        log.add(SampleMention.in("old").after(ofDays(-7)).scored(1).first());
        log.add(SampleMention.in("fresh").scored(-1).first());

        // When
        Signal signal = log.add(SampleMention.in("now").scored(0).first());

        // Then
        assertThat(signal.getBaseline().getWeight()).isCloseTo(1.5, within(1e-12));
        assertThat(signal.getBaseline().getMean()).isCloseTo(-1 / 3.0, within(1e-12));
    }

    @Test
    void shouldLeaveTheBaselineAloneWhenThereIsNoScore() {
        // When
        log.add(SampleMention.in("a").first());
        Signal signal = log.add(SampleMention.in("b").after(ofMinutes(1)).first());

        // Then
        assertThat(signal.getBaseline()).isNull();
        assertThat(signal.getSurprise()).isNull();
        assertThat(signal.getVolume().getLast12h()).isEqualTo(1);
    }

    @Test
    void shouldNotLookForNoveltyWithoutASketch() {
        // Given
        log.add(SampleMention.in("a").telling(DEAL).first());

        // When
        Signal without = log.add(SampleMention.in("b").first());
        Signal strange = log.add(SampleMention.in("c").sketch(7L, 8L).first());

        // Then
        assertThat(without.getNovelty()).isNull();
        assertThat(strange.getNovelty()).isNull();
        assertThat(strange.getVolume().getLast12h()).isEqualTo(2);
    }

    @Test
    void shouldLinkTheOldestSixteen() {
        // Given
        for (int i = 0; i < 20; i++) {
            log.add(SampleMention.in("copy " + i)
                    .telling(DEAL)
                    .after(ofMinutes(i))
                    .first());
        }

        // When
        Signal signal =
                log.add(SampleMention.in("now").telling(DEAL).after(ofHours(1)).first());

        // Then
        assertThat(signal.getNovelty().getLast12h()).isEqualTo(20);
        assertThat(signal.getSimilar()).hasSize(16);
        assertThat(signal.getSimilar().get(0).getArticleId()).isEqualTo("copy 0");
    }

    @Test
    void shouldNotForgetEverythingForOneArticleWithAWrongDate() {
        // Given
        log.add(SampleMention.in("a").telling(DEAL).first());
        log.add(SampleMention.in("from 2099")
                .telling(DEAL)
                .after(ofDays(27_000))
                .first());

        // When
        Signal signal = log.add(
                SampleMention.in("b").telling(DEAL).after(ofHours(1)).scored(1).first());

        // Then
        assertThat(signal.getSimilar()).extracting(Similar::getArticleId).containsExactly("a");
        assertThat(log.state().getArticles()).hasSize(3);
    }

    @Test
    void shouldSayWhetherTheMarketWasOpen() {
        // Given: Paris trades from 09:00 to 17:30, and noon UTC is 13:00 there
        assertThat(log.add(SampleMention.in("a").first()).getMarketPhase()).isEqualTo(MarketPhase.OPEN);

        // When
        Signal evening = log.add(SampleMention.in("a").after(ofHours(8)).revised(2));

        // Then: a correction has the phase of its own time
        assertThat(evening.getMarketPhase()).isEqualTo(MarketPhase.CLOSED);
    }
}
