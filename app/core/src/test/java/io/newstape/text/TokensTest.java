package io.newstape.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void shouldTellWhichSentenceATokenStandsIn() {
        // Given
        Tokens tokens = Tokenizer.tokens("Toda rose. It fell back! Why?");

        // Then
        assertThat(written(tokens)).containsExactly("Toda", "rose", "It", "fell", "back", "!", "Why", "?");
        assertThat(IntStream.range(0, tokens.size()).map(tokens::sentence)).containsExactly(0, 0, 1, 1, 1, 1, 2, 2);
        assertThat(IntStream.range(0, tokens.size()).filter(tokens::opensSentence))
                .containsExactly(0, 2, 6);
    }

    @Test
    void shouldCountASentenceWithoutTokens() {
        // Given
        String text = "Toda rose. [nL4N2Z028U] It fell.";
        List<Sentences.Range> sentences =
                List.of(new Sentences.Range(0, 10), new Sentences.Range(11, 23), new Sentences.Range(24, 32));

        // When
        Tokens tokens = Tokenizer.tokens(text, sentences);

        // Then
        assertThat(written(tokens)).containsExactly("Toda", "rose", "It", "fell");
        assertThat(IntStream.range(0, tokens.size()).map(tokens::sentence)).containsExactly(0, 0, 2, 2);
        assertThat(tokens.opensSentence(2)).isTrue();
    }

    @Test
    void shouldKeepKindAndCapitalApart() {
        // Given
        Tokens tokens = Tokenizer.tokens("Toda <9931.T> rose 4 percent, Kuroda 2.5");

        // Then
        assertThat(IntStream.range(0, tokens.size()).mapToObj(tokens::kind))
                .containsExactly(
                        Tokens.WORD,
                        Tokens.TICKER,
                        Tokens.WORD,
                        Tokens.PERCENT,
                        Tokens.MARK,
                        Tokens.WORD,
                        Tokens.NUMBER);
        assertThat(IntStream.range(0, tokens.size()).filter(tokens::isCapital)).containsExactly(0, 1, 5);
    }

    @Test
    void shouldGrowWhereTokensAreShort() {
        // Given
        String text = "a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(20);

        // When
        Tokens tokens = Tokenizer.tokens(text);

        // Then
        assertThat(tokens.size()).isEqualTo(26 * 20);
        assertThat(tokens.written(26 * 20 - 1)).isEqualTo("z");
    }

    private static List<String> written(Tokens tokens) {
        return IntStream.range(0, tokens.size()).mapToObj(tokens::written).toList();
    }
}
