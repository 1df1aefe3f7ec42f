package io.newstape.sentiment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.newstape.sentiment.Label;
import io.newstape.text.Symbols;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SentimentModelTest {

    @Test
    void shouldReadTheWeightsOfAFeature() {
        // Given
        SentimentModel model = model(
                "newstape-sentiment-model 1\n# a remark\ntemperature\t2000\t1000\nu\ta\trises\t\t1500\t-200\t-1300\n");

        // When
        int place = model.place(FeatureTemplate.SCOPED_WORD, 'a', Symbols.of("rises"), 0);

        // Then
        assertThat(model.weight(place, Label.POSITIVE.ordinal())).isEqualTo(1500);
        assertThat(model.weight(place, Label.NEGATIVE.ordinal())).isEqualTo(-1300);
        assertThat(model.temperature(1)).isEqualTo(2);
        assertThat(model.temperature(0.15)).isEqualTo(1);
        assertThat(model.temperature(0.575)).isCloseTo(1.5, within(1e-9));
        assertThat(model.place(FeatureTemplate.SCOPED_WORD, 'b', Symbols.of("rises"), 0))
                .isEqualTo(-1);
    }

    @Test
    void shouldHaveAVersionOfItsContent() {
        String one = "newstape-sentiment-model 1\nu\ta\trises\t\t1\t2\t3\n";
        String other = "newstape-sentiment-model 1\nu\ta\trises\t\t1\t2\t4\n";

        assertThat(model(one).version())
                .matches("[0-9a-f]{12}")
                .isEqualTo(model(one).version());
        assertThat(model(one).version()).isNotEqualTo(model(other).version());
    }

    @Test
    void shouldSayWhichLineIsWrong() {
        assertThatThrownBy(() -> model("<html>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 1: a model begins with 'newstape-sentiment-model 1'");
        assertThatThrownBy(() -> model("newstape-sentiment-model 1\nu\ta\trises\n"))
                .hasMessage("line 2: not kind, scope, two words and three weights");
        assertThatThrownBy(() -> model("newstape-sentiment-model 1\nu\ta\trises\t\tmuch\t2\t3\n"))
                .hasMessage("line 2: no whole number: 'much'");
    }

    @Test
    void shouldShipAModelOfAtMostFiveMegabytes() {
        assertThat(SentimentModel.shippedFile()).hasSizeLessThan(5_000_000);
        assertThat(SentimentModel.shipped().size()).isGreaterThan(10_000);
    }

    private static SentimentModel model(String file) {
        return SentimentModel.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
