package io.newstape.sentiment.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.text.Symbols;
import org.junit.jupiter.api.Test;

class NameTokensTest {

    @Test
    void shouldTakeACurrencyBehindASumForAUnit() {
        assertThat(isName("Sales of Toda rose to 14 billion yen.", "yen")).isFalse();
        assertThat(isName("Toda fell on a weaker yen.", "yen")).isTrue();
    }

    @Test
    void shouldTakeAMarketShareForNoMarket() {
        assertThat(isName("Toda lost market share.", "market")).isFalse();
        assertThat(isName("Toda fell with the market.", "market")).isTrue();
    }

    @Test
    void shouldKnowANameThatOpensASentenceFromAnother() {
        assertThat(isName("Shares of Kuroda fell. Nobody knew why. Kuroda rose.", "rose"))
                .isFalse();
        assertThat(Views.passage("He met Kuroda. Kuroda rose.").names().is(3)).isTrue();
        assertThat(Views.passage("He met Toda. Kuroda rose.").names().is(3)).isFalse();
    }

    private static boolean isName(String text, String word) {
        AnnotatedText passage = Views.passage(text);
        int token = 0;
        while (!passage.tokens().is(token, Symbols.of(word))) {
            token++;
        }
        return passage.names().is(token);
    }
}
