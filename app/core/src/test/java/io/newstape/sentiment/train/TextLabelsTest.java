package io.newstape.sentiment.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.sentiment.Label;
import io.newstape.sentiment.LabelledExample;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextLabelsTest {

    @Test
    void shouldTellTextsApartThatArentTheSameForAllTheirCompanies() {
        // Given
        String same = "Toda and Kuroda rise";
        String differing = "Toda rises, Kuroda is flat";
        String conflicting = "Toda rises, Kuroda falls";

        // When
        TextLabels labels = new TextLabels(List.of(
                example(same, "Toda", Label.POSITIVE),
                example(same, "Kuroda", Label.POSITIVE),
                example(differing, "Toda", Label.POSITIVE),
                example(differing, "Kuroda", Label.NEUTRAL),
                example(conflicting, "Toda", Label.POSITIVE),
                example(conflicting, "Kuroda", Label.NEGATIVE)));

        // Then
        assertThat(List.of(same, differing, conflicting))
                .filteredOn(labels::differ)
                .containsExactly(differing, conflicting);
        assertThat(List.of(same, differing, conflicting))
                .filteredOn(labels::conflict)
                .containsExactly(conflicting);
    }

    private static LabelledExample example(String text, String company, Label label) {
        int start = text.indexOf(company);
        return new LabelledExample(text, start, start + company.length(), label, Optional.empty());
    }
}
