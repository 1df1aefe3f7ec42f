package io.newstape.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

    @ParameterizedTest
    @CsvSource({"abc, 3", "三菱商事, 8", "'ｱｲ', 2", "Ａ, 2", "한국, 4", "'e\u0301', 1", "'🚀', 2", "'a\u200db', 2", "é, 1"})
    void shouldKnowHowWideATextIs(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "abcdef, 'abcd…|'",
        "三菱商事, '三菱…|'",
        "a三菱商, 'a三… |'",
        "三菱, '三菱 |'",
        "'e\u0301e\u0301e\u0301e\u0301e\u0301', 'e\u0301e\u0301e\u0301e\u0301e\u0301|'"
    })
    void shouldCutAtTheWidthThatATextTakes(String text, String row) {
        assertThat(DisplayWidth.fit(text, 5) + "|").isEqualTo(row);
    }

    @Property
    void shouldShiftNoColumn(@ForAll String first, @ForAll String second) {
        // When
        String row = new Table(7, 5, 3).row(first, second, "x");

        // Then
        assertThat(DisplayWidth.of(row)).isEqualTo(7 + 1 + 5 + 1 + 1);
        assertThat(row).endsWith("x");
    }

    @Test
    void shouldGiveTheLastColumnWhatIsLeftOfTheLine() {
        // Given
        Table table = new Table(3, 4).filling(20);

        // When, Then
        assertThat(table.row("a", "a headline of 24 letters")).isEqualTo("a   a headline of 2…");
        assertThat(new Table(3, 4).filling(5).row("a", "abcdef")).isEqualTo("a   abc…");
    }

    @Test
    void shouldCutNothingInAnOpenLastColumn() {
        // Given
        Table table = new Table(4, 3).open();

        // When
        String row = table.row("wide cell", "a purpose of some length");

        // Then
        assertThat(row).isEqualTo("wid\u2026 a purpose of some length");
    }

    @ParameterizedTest
    @CsvSource({"-0.004, %+.2f, +0.00", "-0.0, %.3f, 0.000", "-0.006, %+.2f, -0.01", "NaN, %.1f, -"})
    void shouldPrintNoMinusBeforeZero(double number, String form, String text) {
        assertThat(Figures.of(form, number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"200, 80, 200", ", 80, 80", ", , 120", "0, , 120", "wide, , 120"})
    void shouldTakeTheWidthOfTheTerminal(String terminal, String environment, int width) {
        assertThat(Terminal.width(terminal, environment)).isEqualTo(width);
    }
}
