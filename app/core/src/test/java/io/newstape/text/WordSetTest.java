package io.newstape.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordSetTest {

    private static final WordSet FORMS = new WordSet(List.of("inc", "co", "sa", "ação"));

    @Test
    void shouldFindAStretchOfAText() {
        // Given
        String text = "Toda inc rose";

        // Then
        assertThat(FORMS.has(text, 5, 8)).isTrue();
        assertThat(FORMS.has(text, 5, 7)).isFalse();
        assertThat(FORMS.has(text, 4, 8)).isFalse();
        assertThat(FORMS.has(text, 5, 5)).isFalse();
    }

    @Test
    void shouldTellCapitalsFromSmallLettersUnlessItIsToldNotTo() {
        assertThat(FORMS.has("INC", 0, 3)).isFalse();
        assertThat(FORMS.hasInSmallLetters("INC", 0, 3)).isTrue();
        assertThat(FORMS.hasInSmallLetters("AÇÃO", 0, 4)).isTrue();
    }

    @Test
    void shouldPassOverPointsAndCommas() {
        assertThat(FORMS.hasWithoutPoints("Inc.,", 0, 5)).isTrue();
        assertThat(FORMS.hasWithoutPoints("S.A.", 0, 4)).isTrue();
        assertThat(FORMS.hasInSmallLetters("S.A.", 0, 4)).isFalse();
        assertThat(FORMS.hasWithoutPoints(".,", 0, 2)).isFalse();
    }

    @Property
    void shouldAnswerAsASetOfStringsDoes(
            @ForAll List<@AlphaChars @StringLength(max = 4) String> words,
            @ForAll @AlphaChars @StringLength(max = 4) String word) {
        // Given
        WordSet set = new WordSet(words);
        Set<String> strings = Set.copyOf(words);
        List<String> asked = new ArrayList<>(words);
        asked.add(word);

        // Then
        assertThat(set).containsExactlyInAnyOrderElementsOf(strings);
        for (String one : asked) {
            String small = one.toLowerCase(Locale.ROOT);
            assertThat(set.contains(one)).isEqualTo(strings.contains(one));
            assertThat(set.has("(" + one + ")", 1, one.length() + 1)).isEqualTo(strings.contains(one));
            assertThat(set.hasInSmallLetters(one, 0, one.length())).isEqualTo(strings.contains(small));
        }
    }
}
