package io.newstape.signal.novelty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.2 billion           | 3,200 million",
                "3.2 billion           | $3.2bln",
                "3.2 billion           | 3.2-billion",
                "41.50                 | 41.5",
                "1,284                 | 1284",
                "245億                 | 24.5 billion",
                "1.1-1.3 billion       | 1.1 billion 1.3 billion",
                "acquired              | buying",
                "acquires              | acquisition",
                "Tuesday's             | the",
                "Orlan's               | Orlan",
                "ORLAN                 | orlan",
                "on Oct 28 it rose     | climbed",
                "U.S. orders           | US order",
                "Orlan (ORLN.PA)       | Orlan",
                "Orlan (NYSE: ORL)     | Orlan",
                "Orlan 8031.T          | Orlan",
                "三井 7日              | 三井",
            })
    void shouldReadTheSameFactsFromBoth(String one, String other) {
        assertThat(facts(one)).isEqualTo(facts(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.2 billion  | 3.2 million",
                "4.7          | 47",
                "1,284        | 1,285",
                "Orlan        | Tessel",
                "profit rose  | profit fell",
                "9.7          | 9.8",
            })
    void shouldReadDifferentFacts(String one, String other) {
        assertThat(facts(one)).isNotEqualTo(facts(other));
    }

    @Test
    void shouldReadARoundedNumberBesideTheExactOne() {
        assertThat(facts("3.17 billion")).contains(facts("3.2 billion")).hasSize(2);
        assertThat(facts("1999")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "((((((", "1-2-3-4-5", "1,", "1.", ".5", "\ud83d", "a\udc00b", "<<>>", "5-", "Ⅷ"})
    void shouldReadWhateverComes(String text) {
        assertThat(facts(text).length).isLessThan(10);
    }

    @Test
    void shouldReadNoMoreFactsThanAskedForAndNoFurtherThanTheLead() {
        // Given
        FactReader few = new FactReader(1);
        FactReader reader = new FactReader(10);

        // When
        few.readHeadline("Orlan Tessel");
        reader.readParagraph("a ".repeat(400));
        reader.readParagraph("Tessel");

        // Then
        assertThat(few.facts()).isEqualTo(facts("Orlan"));
        assertThat(few.isFull()).isTrue();
        assertThat(reader.facts()).isEmpty();
        assertThat(reader.isFull()).isTrue();
    }

    @Test
    void shouldWeighAFactByHowFarDownItStandsFirst() {
        // Given
        FactReader reader = new FactReader(10);

        // When
        reader.readHeadline("Orlan");
        reader.readParagraph("a ".repeat(150) + "Orlan Tessel");

        // Then
        assertThat(Arrays.stream(reader.facts()).mapToDouble(Fact::rootOfDepth))
                .hasSize(2)
                .anyMatch(root -> root == 1)
                .anyMatch(root -> root < 1);
    }

    private static int[] facts(String text) {
        FactReader reader = new FactReader(100);
        reader.readHeadline(text);
        return reader.facts();
    }
}
