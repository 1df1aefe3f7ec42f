package io.newstape.sentiment.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.sentiment.Label;
import io.newstape.sentiment.LabelledExample;
import io.newstape.sentiment.model.SentimentModel;
import io.newstape.sentiment.score.TextScorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainerTest {

    @Test
    void shouldMakeTheSameBytesFromTheSameExamplesInAnyLocale() {
        // Given
        List<LabelledExample> examples = smallSet();
        byte[] once = Trainer.train(examples).model();
        Locale before = Locale.getDefault();

        // When
        byte[] again;
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            again = Trainer.train(examples).model();
        } finally {
            Locale.setDefault(before);
        }

        // Then
        assertThat(again).isEqualTo(once);
    }

    @Test
    void shouldLearnAWordThatNoRuleKnows() {
        // Given
        List<LabelledExample> examples = smallSet();

        // When
        TextScorer scorer =
                TextScorer.with(SentimentModel.read(Trainer.train(examples).model()));

        // Then
        assertThat(scorer.read("Norvik quxes in Lund", 0, 6).label()).isEqualTo(Label.POSITIVE);
        assertThat(scorer.read("Norvik blorps in Lund", 0, 6).label()).isEqualTo(Label.NEGATIVE);
        assertThat(scorer.read("Norvik meets in Lund", 0, 6).label()).isEqualTo(Label.NEUTRAL);
    }

    @Test
    void shouldSayInItsReportWhatItMadeAndHowGoodItIs() {
        Trainer.Result result = Trainer.train(smallSet());

        assertThat(result.report())
                .contains("# Sentiment model "
                        + SentimentModel.read(result.model()).version())
                .contains("from 36 examples")
                .contains("n=36 accuracy=1.000");
    }

    @Test
    void shouldRefuseTooFewExamples() {
        assertThatThrownBy(() -> Trainer.train(smallSet().subList(0, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 examples are too few to train on");
    }

    private static List<LabelledExample> smallSet() {
        List<LabelledExample> examples = new ArrayList<>();
        for (String name : List.of(
                "Acme", "Borland", "Toda", "Kuroda", "Hanabi", "Lindt", "Sorel", "Pavo", "Ruiz", "Ek", "Dalen",
                "Mora")) {
            examples.add(
                    new LabelledExample(name + " quxes in May", 0, name.length(), Label.POSITIVE, Optional.empty()));
            examples.add(
                    new LabelledExample(name + " blorps in May", 0, name.length(), Label.NEGATIVE, Optional.empty()));
            examples.add(
                    new LabelledExample(name + " meets in May", 0, name.length(), Label.NEUTRAL, Optional.empty()));
        }
        return examples;
    }
}
