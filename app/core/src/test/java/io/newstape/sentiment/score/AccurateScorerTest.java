package io.newstape.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newstape.article.ArticleText;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleField;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.Sentiment;
import io.newstape.schema.TextSpan;
import io.newstape.sentiment.Label;
import io.newstape.sentiment.MentioningSentence;
import io.newstape.sentiment.Reading;
import io.newstape.sentiment.SentenceModel;
import io.newstape.sentiment.Target;
import io.newstape.sentiment.score.AccurateScorer.Blend;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccurateScorerTest {

    private static final TextScorer FAST = TextScorer.shipped();
    private static final String SURE = "Toda profit soars, beats forecasts";
    private static final String UNSURE = "Toda opens an office in Lund";

    private final Encoder encoder = new Encoder();

    /** Says the same of every text, and remembers what it was asked. */
    private static final class Encoder implements SentenceModel {

        private final List<MentioningSentence> asked = new ArrayList<>();
        private Logits answer = new Logits(0, 0, 4);

        @Override
        public List<Logits> read(List<MentioningSentence> texts) {
            asked.addAll(texts);
            return Collections.nCopies(texts.size(), answer);
        }

        @Override
        public String name() {
            return "encoder";
        }

        @Override
        public String version() {
            return "1";
        }
    }

    @Test
    void shouldLeaveWhatTheFastScorerIsSureOfToIt() {
        // Given
        Reading fast = FAST.read(SURE, 0, 4);

        // When
        Reading accurate = scorer(fast.confidence() - 0.01).read(SURE, 0, 4);

        // Then
        assertThat(encoder.asked).isEmpty();
        assertThat(accurate).isEqualTo(fast);
    }

    @Test
    void shouldBlendBothInLogOdds() {
        // Given
        Reading fast = FAST.read(UNSURE, 0, 4);

        // When
        Reading accurate = scorer(1).read(UNSURE, 0, 4);

        // Then: 0.6 of the encoder's log-odds, 0.4 of the fast scorer's
        double odds = 0.6 * 4 + 0.4 * Math.log(fast.negative() / fast.neutral());
        assertThat(Math.log(accurate.negative() / accurate.neutral())).isCloseTo(odds, within(1e-9));
        assertThat(accurate.label()).isEqualTo(Label.NEGATIVE);
    }

    @Test
    void shouldGiveTheSentenceAsEvidenceWhereNoPhraseExplainsTheAnswer() {
        // When
        Reading accurate = scorer(1).read("Nobody came. " + UNSURE + ". It rained.", 13, 17);

        // Then
        assertThat(accurate.clues().get(0).start()).isEqualTo(13);
        assertThat(accurate.clues().get(0).end()).isEqualTo(13 + UNSURE.length() + 1);
        assertThat(accurate.clues().get(0).weight()).isNegative();
    }

    @Test
    void shouldReadAFieldOnceForACompanyHoweverOftenItIsNamed() {
        // Given: the name twice in one paragraph
        ArticleText article = article("", "Toda met Kuroda. Toda left.");

        // When
        scorer(1).score(article, List.of(target("Toda", span(0, 0, 4), span(0, 17, 21))));

        // Then: the whole paragraph, with the first mention marked
        assertThat(encoder.asked).hasSize(1);
        assertThat(encoder.asked.get(0).text()).isEqualTo("Toda met Kuroda. Toda left.");
        assertThat(encoder.asked.get(0).mentions()).hasSize(1);
        assertThat(encoder.asked.get(0).mentions().get(0).start()).isZero();
    }

    @Test
    void shouldReadNoMoreThanFourFieldsOfACompany() {
        // Given: seven paragraphs that name it
        String[] paragraphs = Collections.nCopies(7, "Toda met investors.").toArray(new String[0]);
        List<TextSpan> mentions = new ArrayList<>();
        for (int i = 0; i < paragraphs.length; i++) {
            mentions.add(span(i, 0, 4));
        }

        // When
        List<Sentiment> sentiments = scorer(1).score(article("", paragraphs), List.of(new Target("Toda", mentions)));

        // Then
        assertThat(encoder.asked).hasSize(4);
        assertThat(sentiments.get(0).getScorer()).isEqualTo("newstape-accurate");
        assertThat(sentiments.get(0).getScore()).isNegative();
    }

    @Test
    void shouldShareTheReadingsAmongTheCompaniesOfALongList() {
        // Given: 100 companies in one paragraph
        StringBuilder list = new StringBuilder();
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            targets.add(target("Toda" + i, span(0, list.length(), list.length() + ("Toda" + i).length())));
            list.append("Toda").append(i).append(", ");
        }

        // When
        scorer(1).score(article("", list + "and others met."), targets);

        // Then: each is read once
        assertThat(encoder.asked).hasSize(100);
    }

    @Test
    void shouldNameEverythingThatMovesAScoreInItsVersion() {
        assertThat(scorer(0.9).version())
                .startsWith(FAST.version() + "+1+")
                .isNotEqualTo(scorer(0.8).version());
    }

    private AccurateScorer scorer(double sure) {
        return new AccurateScorer(FAST, encoder, new Blend(0.6, sure));
    }

    private static Target target(String company, TextSpan... mentions) {
        return new Target(company, List.of(mentions));
    }

    private static TextSpan span(int paragraph, int start, int end) {
        return new TextSpan(ArticleField.PARAGRAPH, paragraph, start, end);
    }

    private static ArticleText article(String headline, String... paragraphs) {
        return ArticleText.of(Article.newBuilder()
                .setArticleId("a-1")
                .setStatus(ArticleStatus.NEW)
                .setSource("test")
                .setPublishedAt(Instant.EPOCH)
                .setHeadline(headline)
                .setParagraphs(List.of(paragraphs))
                .build());
    }
}
