package io.newstape.article.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

    private static final Instant THIRD_OF_MARCH = Instant.parse("2026-03-03T00:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SANTA CLARA, Calif., March 3, 2026 - Toda Chips today announced a new plant.",
                "SANTA CLARA, Calif., March 3, 2026 (HARBOR NEWSWIRE) -- Toda Chips today announced a plant.",
                "SANTA CLARA, Calif., March 3, 2026 /HarborNewswire/ -- Toda Chips today announced a plant.",
                "Santa Clara, Calif., Mar. 3, 2026 \u2013 Toda Chips today announced a new plant.",
                "TOKYO, 3 March 2026 \u2014 Toda Chips will build a plant.",
                "TOKYO, March 3, 2026: Toda Chips will build a plant.",
                "NEW YORK--(HARBOR WIRE)--March 3, 2026-- Toda Chips will build a plant.",
                "NEW YORK, NY / HARBORWIRE / March 3, 2026 / Toda Chips will build a plant.",
                "S\u00C3O PAULO, March 3, 2026 - Toda Chips will build a plant.",
                "LONDON, Tuesday, March 3, 2026 - Toda Chips will build a plant."
            })
    void shouldReadTheDate(String paragraph) {
        assertThat(Dateline.dateOf(List.of(paragraph))).contains(THIRD_OF_MARCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Toda Chips will open its plant on March 3, 2026 - a year late.",
                "The plant in Santa Clara, closed since March 3, 2026 - opens again.",
                "Fiscal Year Ended March 3, 2026 - Results",
                "SANTA CLARA, Calif., March 3 - Toda Chips today announced a plant.",
                "TOKYO, March 32, 2026 - Toda Chips will build a plant.",
                "TOKYO, March 3, 2026 was the day of the vote.",
                "In Tokyo, shares fell.",
                ""
            })
    void shouldTakeNoOtherTextForOne(String paragraph) {
        assertThat(Dateline.dateOf(List.of(paragraph))).isEmpty();
    }

    @Test
    void shouldLookAtTheFirstParagraphsOnly() {
        String dateline = "TOKYO, March 3, 2026 - Toda Chips will build a plant.";

        assertThat(Dateline.dateOf(List.of("a", "b", dateline))).contains(THIRD_OF_MARCH);
        assertThat(Dateline.dateOf(List.of("a", "b", "c", dateline))).isEmpty();
    }
}
