package io.newstape.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.newstape.article.ArticleText;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleField;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.Evidence;
import io.newstape.schema.Sentiment;
import io.newstape.schema.TextSpan;
import io.newstape.sentiment.Clue;
import io.newstape.sentiment.Label;
import io.newstape.sentiment.MentioningSentence;
import io.newstape.sentiment.Reading;
import io.newstape.sentiment.SentenceModel;
import io.newstape.sentiment.Target;
import io.newstape.text.Sentences.Range;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceScorerTest {

    private final RiseAndFall model = new RiseAndFall();
    private final SentenceScorer scorer = new SentenceScorer(model);

    @Test
    void shouldReadEachSentenceOnceForEachCompanyThatItMentions() {
        // Given: a name and its ticker in one sentence, the name again in the next
        String paragraph = "Markets opened. Toda (9931.T) rose, Kuroda fell. Toda is in Lund.";
        ArticleText article = article("", paragraph);
        Target toda = target("Toda", 16, 20, 22, 28, 49, 53);
        Target kuroda = target("Kuroda", 36, 42);

        // When
        scorer.score(article, List.of(toda, kuroda));

        // Then
        String second = "Toda (9931.T) rose, Kuroda fell.";
        assertThat(model.asked)
                .containsExactly(
                        new MentioningSentence(second, "Toda", List.of(new Range(0, 13))),
                        new MentioningSentence("Toda is in Lund.", "Toda", List.of(new Range(0, 4))),
                        new MentioningSentence(second, "Kuroda", List.of(new Range(20, 26))));
    }

    @ParameterizedTest
    @CsvSource({
        "Toda (9931.T) rose, 0-4 6-12, 0-13",
        "Toda 9931.T rose, 5-11 0-4, 0-11",
        "Toda (9931.T) rose, 0-13 6-12, 0-13",
        "Toda <9931.T rose, 0-4 6-12, 0-12",
        "Toda of Toda rose, 0-4 8-12, 0-4 8-12",
        "Toda rose - Toda, 0-4 12-16, 0-4 12-16"
    })
    void shouldTakeANameAndItsTickerForOneMention(String text, String given, String merged) {
        assertThat(MentioningSentence.of(text, ranges(given)).mentions()).isEqualTo(ranges(merged));
    }

    @Test
    void shouldCountTheHeadlineMoreThanALaterParagraph() {
        // Given
        ArticleText article = article("Toda rose", "Markets were open.", "Nothing else was known.", "Toda fell.");
        Target toda = new Target(
                "Toda",
                List.of(new TextSpan(ArticleField.HEADLINE, -1, 0, 4), new TextSpan(ArticleField.PARAGRAPH, 2, 0, 4)));

        // When
        Sentiment sentiment = scorer.score(article, List.of(toda)).get(0);

        // Then: log-odds of 2 and -2, weighed 2 to 2/3
        assertThat(Math.log(sentiment.getPositive() / sentiment.getNegative())).isEqualTo(2, within(1e-9));
        assertThat(sentiment.getScore()).isEqualTo(sentiment.getPositive() - sentiment.getNegative());
        assertThat(sentiment.getScorer()).isEqualTo("rise-and-fall");
        assertThat(sentiment.getModelVersion()).isEqualTo("7");
    }

    @Test
    void shouldGiveASentenceThatLeansToOneSideAsItsOwnEvidence() {
        // Given
        ArticleText article = article("", "Toda met investors. Toda fell.");

        // When
        Sentiment sentiment =
                scorer.score(article, List.of(target("Toda", 0, 4, 20, 24))).get(0);

        // Then
        TextSpan place = new TextSpan(ArticleField.PARAGRAPH, 0, 20, 30);
        assertThat(sentiment.getEvidence()).containsExactly(new Evidence(place, "Toda fell.", -4.0));
        assertThat(sentiment.getSentences()).containsExactly(place);
        assertThat(sentiment.getEvents()).isEmpty();
    }

    @Test
    void shouldReadASingleTextBySentenceToo() {
        // When
        Reading reading = scorer.read("Kuroda fell. Toda rose.", 13, 17);

        // Then
        assertThat(model.asked).containsExactly(new MentioningSentence("Toda rose.", "Toda", List.of(new Range(0, 4))));
        assertThat(reading.label()).isEqualTo(Label.POSITIVE);
        assertThat(reading.clues()).containsExactly(new Clue(13, 23, 4));
        assertThat(reading.sentences()).containsExactly(new Range(13, 23));
    }

    @Test
    void shouldTakeANameWithAFullStopInItWhole() {
        // Given: the sentences end where the name does not
        String text = "Shares of Wham! Toys rose.";

        // When
        Reading reading = scorer.read(text, 10, 20);

        // Then
        assertThat(model.asked).containsExactly(new MentioningSentence(text, "Wham! Toys", List.of(new Range(10, 20))));
        assertThat(reading.label()).isEqualTo(Label.POSITIVE);
    }

    @Test
    void shouldReadNoMoreThan32MentionsOfACompany() {
        // Given
        ArticleText article = article("", "Toda rose. ".repeat(40));
        int[] places = new int[80];
        for (int i = 0; i < 40; i++) {
            places[2 * i] = 11 * i;
            places[2 * i + 1] = 11 * i + 4;
        }

        // When
        scorer.score(article, List.of(target("Toda", places)));

        // Then
        assertThat(model.asked).hasSize(32);
    }

    @Test
    void shouldShareTheSentencesOfALongListBetweenItsCompanies() {
        // Given: a hundred companies with thirty sentences each
        ArticleText article = article("", "Toda rose. ".repeat(30));
        int[] places = new int[60];
        for (int i = 0; i < 60; i++) {
            places[i] = 11 * (i / 2) + 4 * (i % 2);
        }
        List<Target> hundred = Collections.nCopies(100, target("Toda", places));

        // When
        List<Sentiment> sentiments = scorer.score(article, hundred);
        int ofAHundred = model.asked.size();
        scorer.score(article, Collections.nCopies(1000, target("Toda", places)));

        // Then: two each, and of a thousand companies one each
        assertThat(ofAHundred).isEqualTo(200);
        assertThat(model.asked).hasSize(200 + 1000);
        assertThat(sentiments).hasSize(100).allSatisfy(sentiment -> assertThat(sentiment.getScore())
                .isPositive());
    }

    @Test
    void shouldRefuseAMentionOutsideItsText() {
        ArticleText article = article("", "Toda rose");

        assertThatThrownBy(() -> scorer.score(article, List.of(target("Toda", 5, 50))))
                .hasMessage("no mention of Toda at 5 to 50 in a text of 9");
        assertThatThrownBy(() -> scorer.read("Toda rose", 4, 4)).hasMessage("no mention at 4 to 4 in a text of 9");
    }

    /** Knows two words, and remembers what it was asked. */
    private static final class RiseAndFall implements SentenceModel {

        private final List<MentioningSentence> asked = new ArrayList<>();

        @Override
        public List<Logits> read(List<MentioningSentence> sentences) {
            asked.addAll(sentences);
            return sentences.stream().map(RiseAndFall::read).toList();
        }

        private static Logits read(MentioningSentence sentence) {
            int rises = sentence.text().contains("rose") ? 2 : 0;
            int falls = sentence.text().contains("fell") ? 2 : 0;
            return new Logits(rises - falls, rises + falls == 0 ? 1 : 0, falls - rises);
        }

        @Override
        public String name() {
            return "rise-and-fall";
        }

        @Override
        public String version() {
            return "7";
        }
    }

    private static List<Range> ranges(String written) {
        return Arrays.stream(written.split(" "))
                .map(range -> range.split("-"))
                .map(range -> new Range(Integer.parseInt(range[0]), Integer.parseInt(range[1])))
                .toList();
    }

    private static ArticleText article(String headline, String... paragraphs) {
        return ArticleText.of(Article.newBuilder()
                .setArticleId("a-1")
                .setStatus(ArticleStatus.NEW)
                .setSource("test")
                .setPublishedAt(Instant.parse("2026-01-05T10:00:00Z"))
                .setHeadline(headline)
                .setParagraphs(List.of(paragraphs))
                .build());
    }

    /** A company named in the first paragraph, at pairs of offsets. */
    private static Target target(String company, int... offsets) {
        List<TextSpan> mentions = new ArrayList<>();
        for (int i = 0; i < offsets.length; i += 2) {
            mentions.add(new TextSpan(ArticleField.PARAGRAPH, 0, offsets[i], offsets[i + 1]));
        }
        return new Target(company, mentions);
    }
}
