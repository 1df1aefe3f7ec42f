package io.newstape.sentiment.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.text.Symbols;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolSetTest {

    @Test
    void shouldPutSeveralListsTogether() {
        // Given
        SymbolSet people = SymbolSet.named("analysts", "other-speakers");

        // Then
        assertThat(people.has(Symbols.of("analyst"))).isTrue();
        assertThat(people.has(Symbols.of("trader"))).isTrue();
        assertThat(SymbolSet.named("analysts").has(Symbols.of("trader"))).isFalse();
    }

    @Test
    void shouldNameTheListThatTheFileDoesNotHave() {
        assertThatThrownBy(() -> SymbolSet.named("analystz"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("words.tsv has no list 'analystz'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"words.tsv", "markets.tsv", "no-names.tsv", "modifiers.tsv", "prepositions.tsv"})
    void shouldHaveOneWordALineAndEachOnceInItsList(String file) {
        assertThat(DataTable.rows(file, 2))
                .extracting(DataTable.Row::cells)
                .doesNotHaveDuplicates()
                .allSatisfy(cells -> assertThat(cells.get(1)).isNotEmpty().doesNotContain(",", " "));
    }
}
