package io.newstape.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.sentiment.MentioningSentence;
import io.newstape.sentiment.SentenceModel.Logits;
import io.newstape.sentiment.UnusableModel;
import io.newstape.text.Sentences.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedEncoderTest {

    private static final ShippedEncoder ENCODER = ShippedEncoder.open(1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shares in Toda jumped 12 percent after the court's ruling | positive",
                "The ban on imports of Toda's switches was lifted | positive",
                "Toda withdrew its guidance for the year | negative",
                "A judge ordered Toda to pay 40 million in damages | negative",
                "Toda will hold its annual meeting in Lund on Friday | neutral"
            })
    void shouldTellGoodNewsFromBadAndFromNone(String text, String label) {
        // When
        int start = text.indexOf("Toda");
        Logits logits = ENCODER.read(List.of(mention(text, start))).get(0);

        // Then
        double highest = Math.max(logits.positive(), Math.max(logits.neutral(), logits.negative()));
        String said = highest == logits.positive() ? "positive" : highest == logits.negative() ? "negative" : "neutral";
        assertThat(said).isEqualTo(label);
    }

    @Test
    void shouldGiveTheSameBytesWhateverIsReadBesideATextAndOnAnyNumberOfThreads() {
        // Given: texts of many lengths
        List<MentioningSentence> texts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            texts.add(mention("Toda rose after Kuroda fell. ".repeat(i + 1), 0));
        }

        // When
        List<Logits> together = ENCODER.read(texts);
        List<Logits> alone =
                texts.stream().map(text -> ENCODER.read(List.of(text)).get(0)).toList();
        List<Logits> onFourThreads = ShippedEncoder.open(4).read(texts);

        // Then
        assertThat(alone).isEqualTo(together);
        assertThat(onFourThreads).isEqualTo(together);
    }

    @Test
    void shouldReadATextWithoutEnd() {
        assertThat(ENCODER.read(List.of(mention("Toda " + "x".repeat(1_000_000), 0))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65", "many", ""})
    void shouldRefuseThreadsThatCanNotBe(String threads) {
        assertThatThrownBy(() -> new ShippedEncoderProvider().open(Map.of("threads", threads)))
                .isInstanceOf(UnusableModel.class)
                .hasMessageContaining("accurate.threads");
    }

    private static MentioningSentence mention(String text, int start) {
        return MentioningSentence.of(text, List.of(new Range(start, start + 4)));
    }
}
