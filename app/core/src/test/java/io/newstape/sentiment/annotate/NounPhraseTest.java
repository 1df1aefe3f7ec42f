package io.newstape.sentiment.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.sentiment.lexicon.EntityTypes;
import io.newstape.sentiment.lexicon.Lexicon;
import io.newstape.text.Document;
import io.newstape.text.Symbols;
import org.junit.jupiter.api.Test;

class NounPhraseTest {

    @Test
    void shouldFindThePrepositionBehindDeterminersAndModifiers() {
        assertThat(before("Shares rise against a weaker Toda", 5)).isEqualTo(new NounPhrase(4, Symbols.of("against")));
        assertThat(before("Shares rise on Toda", 3)).isEqualTo(new NounPhrase(3, Symbols.of("on")));
    }

    @Test
    void shouldStopAtWhatBelongsToSomeoneElse() {
        assertThat(before("Demand for oil lifts Toda", 4)).isEqualTo(new NounPhrase(4, 0));
        assertThat(before("Gains in Oslo, Toda", 4)).isEqualTo(new NounPhrase(4, 0));
        assertThat(before("Toda rises", 0)).isEqualTo(new NounPhrase(0, 0));
    }

    private static NounPhrase before(String text, int name) {
        return NounPhrase.before(
                new AnnotatedText(new Document(text), new CueMatcher(Lexicon.shipped()), EntityTypes.shipped()), name);
    }
}
