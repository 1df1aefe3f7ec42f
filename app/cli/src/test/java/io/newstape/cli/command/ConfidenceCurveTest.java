package io.newstape.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class ConfidenceCurveTest {

    @Test
    void shouldCountMentionsByConfidenceTheHighestFirst() {
        // Given
        ConfidenceCurve curve = new ConfidenceCurve();

        // When
        curve.add(0.97, true);
        curve.add(0.95, true);
        curve.add(0.9499, false);
        curve.add(1, false);
        curve.add(0, false);

        // Then
        assertThat(curve.bins())
                .extracting(ConfidenceCurve.Bin::from, ConfidenceCurve.Bin::right, ConfidenceCurve.Bin::wrong)
                .containsExactly(tuple(0.95, 2, 1), tuple(0.9, 0, 1), tuple(0.0, 0, 1));
        assertThat(curve.json().toString()).startsWith("[{\"from\":0.95,\"right\":2,\"wrong\":1,\"precision\":0.66");
    }
}
