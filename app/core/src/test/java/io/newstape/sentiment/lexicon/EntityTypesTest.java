package io.newstape.sentiment.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.sentiment.annotate.AnnotatedText;
import io.newstape.sentiment.annotate.CueMatcher;
import io.newstape.text.Document;
import io.newstape.text.Symbols;
import io.newstape.text.Tokenizer;
import io.newstape.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTypesTest {

    private static final EntityTypes KINDS = EntityTypes.shipped();

    @ParameterizedTest
    @CsvSource({
        "Aussie dollar, currency",
        "crude oil, commodity",
        "gold futures, commodity",
        "Brent <LCOc1>, commodity",
        "10-year Treasury yields, bond",
        "S&P 500, market",
        "Tokyo stocks, sector",
        "Acme Small Cap Fund, fund",
        "Japan, country",
        "SEC, regulator",
        "Goldman Sachs, broker",
    })
    void shouldKnowWhatIsNoCompany(String mention, String kind) {
        assertThat(kindOf(mention)).isEqualTo(Symbols.of(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "Dollar General",
        "Oil India",
        "Coal India <COAL.NS>",
        "Bank of Japan Tower",
        "Toda & Co",
        "Kuroda Steel"
    })
    void shouldTakeForACompanyWhatOnlyHoldsSuchAName(String mention) {
        assertThat(kindOf(mention)).isZero();
    }

    @Test
    void shouldSeeOtherNamesOfAKnownKindAsThatKind() {
        // Given
        String text = "Kuroda Steel slides as Goldman Sachs sees Toda hurt by a weaker yen";

        // When
        AnnotatedText passage = new AnnotatedText(new Document(text), new CueMatcher(Lexicon.shipped()), KINDS);

        // Then
        Tokens tokens = passage.tokens();
        assertThat(passage.word(tokens.at(text.indexOf("Goldman")))).isEqualTo(Symbols.of("broker"));
        assertThat(passage.word(tokens.at(text.indexOf("Sachs")))).isEqualTo(Symbols.of("broker"));
        assertThat(passage.word(tokens.at(text.indexOf("yen")))).isEqualTo(Symbols.of("currency"));
        assertThat(passage.word(tokens.at(text.indexOf("Toda")))).isEqualTo(AnnotatedText.OTHER_NAME);
        assertThat(passage.word(tokens.at(text.indexOf("hurt")))).isEqualTo(Symbols.of("hurt"));
    }

    private static long kindOf(String mention) {
        Tokens tokens = Tokenizer.tokens(mention);
        return KINDS.of(tokens, 0, tokens.size());
    }
}
