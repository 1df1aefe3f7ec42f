package io.newstape.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Our tokenizer against the library that the encoder was trained with. */
class WordPieceTest {

    private static WordPiece ours;
    private static HuggingFaceTokenizer theirs;

    @BeforeContainer
    static void open() throws IOException {
        ours = new WordPiece(WordPiece.class.getResourceAsStream("vocabulary.txt"));
        theirs = HuggingFaceTokenizer.builder()
                .optTokenizerPath(TokenizerFile.write(Files.createTempDirectory("tokenizer-")))
                .optAddSpecialTokens(false)
                .optTruncation(false)
                .optPadding(false)
                .build();
    }

    @Property(tries = 20_000)
    void shouldGiveTheLibrarysNumbersForAnyText(@ForAll("texts") String text) {
        assertThat(ours.numbers(text)).isEqualTo(toInts(theirs.encode(text).getIds()));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(List.of(
                "Toda",
                "profit",
                "1.5%",
                "(NYSE: IBM)",
                "$AAPL",
                "naïve",
                "Société Générale",
                "ÅÄÖ",
                "ΣΟΦΟΣ",
                "İstanbul",
                "株式会社",
                "삼성전자",
                "Ünïcödé",
                "can't",
                "U.S.",
                "e-mail",
                "—",
                "…",
                "“quoted”",
                "ﬁnance",
                "½",
                "€5bn"));
        Arbitrary<String> characters = Arbitraries.strings()
                .withCharRange('\u0000', '\u024f')
                .withCharRange('\u0370', '\u05ff')
                .withCharRange('\u2000', '\u206f')
                .withCharRange('\u3040', '\u30ff')
                .withCharRange('\u4e00', '\u4eff')
                .withCharRange('\uac00', '\uacff')
                .withCharRange('\uff00', '\uff5e')
                .ofMaxLength(12);
        return Arbitraries.oneOf(words, characters).list().ofMaxSize(20).map(parts -> String.join(" ", parts));
    }

    private static int[] toInts(long[] numbers) {
        return Arrays.stream(numbers).mapToInt(number -> (int) number).toArray();
    }
}
