package io.newstape.sentiment.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,204.5 | 1204.5",
                "1,204,567 | 1204567",
                "4,2 | 4.2",
                "12,3456 | 12.3456",
                "41c | 41",
                "0.12m | 0.12",
                "1.2.3 | ''",
                "1,20,4 | ''",
                "123456789012345 | 123456789012345",
                "1234567890123456 | ''",
                "1.1234567890 | ''"
            })
    void shouldReadTheDigitsOfANumber(String written, String digits) {
        assertThat(Quantity.digits(written)).isEqualTo(digits);
    }

    @Property
    void shouldTakeACommaBeforeThreeDigitsForOneOfThousands(
            @ForAll @StringLength(max = 18) @Chars({'1', '2', '0', '.', ','}) String written) {
        // Given
        String plain = written.replaceAll(",(?=\\d{3}(?:\\D|$))", "").replace(',', '.');

        // Then
        assertThat(Quantity.digits(written)).isEqualTo(plain.matches("\\d{1,15}(\\.\\d{1,9})?") ? plain : "");
    }
}
