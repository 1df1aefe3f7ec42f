package io.newstape.sentiment.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.text.DataLines;
import io.newstape.text.Symbols;
import io.newstape.text.WordLists;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolSetTest {

    @Test
    void shouldPutSeveralListsTogether() {
        // Given
        SymbolSet people = SymbolSet.named("analysts-as-sources", "other-speakers");

        // Then
        assertThat(people.has(Symbols.of("analyst"))).isTrue();
        assertThat(people.has(Symbols.of("trader"))).isTrue();
        assertThat(SymbolSet.named("analysts-as-sources").has(Symbols.of("trader")))
                .isFalse();
    }

    @Test
    void shouldNameTheListThatTheFileDoesNotHave() {
        assertThatThrownBy(() -> SymbolSet.named("analystz"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("words.txt of io.newstape.sentiment.lexicon has no list analystz");
    }

    @Test
    void shouldHaveOneWordALine() {
        assertThat(DataLines.of(SymbolSet.class, "words.txt"))
                .filteredOn(line -> !line.startsWith("["))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(word).doesNotContain(",", " ", "\t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelling-classes", "classes-before-their-noun", "rating-classes", "rating-changes"})
    void shouldListOnlyClassesThatTheLexiconHas(String list) {
        // Given
        List<String> classes =
                Lexicon.shipped().classes().stream().map(WordClass::name).toList();

        // Then
        assertThat(WordLists.beside(SymbolSet.class).named(list)).isSubsetOf(classes);
    }
}
