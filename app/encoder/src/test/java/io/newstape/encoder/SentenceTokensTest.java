package io.newstape.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.newstape.sentiment.MentioningSentence;
import io.newstape.text.Sentences.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokenizers of the other two kinds, RoBERTa's and DeBERTa's, here with a token for each letter. */
class SentenceTokensTest {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzT";
    private static final int OWN = 3;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokenizers")
    void shouldCutAroundTheCompany(String kind, String json, String blank) throws IOException {
        // Given
        String sentence = "x ".repeat(100) + "\ud83d\ude80 Toda fell " + "y ".repeat(100);
        int at = sentence.indexOf("Toda");

        // When
        SentenceTokens tokens = open(json, "none");
        EncodedTokens cut = tokens.of(new MentioningSentence(sentence, "Toda", List.of(new Range(at, at + 4))));

        // Then: [CLS], 18 of the sentence, [SEP]
        String text = told(cut, blank);
        assertThat(cut.size()).isEqualTo(20);
        assertThat(text)
                .startsWith("<")
                .endsWith(">")
                .contains("Toda fell")
                .contains("x")
                .contains("y");
        assertThat(tokens.shortened()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokenizers")
    void shouldLeaveAShortSentenceWhole(String kind, String json, String blank) throws IOException {
        // When
        SentenceTokens tokens = open(json, "pair");
        EncodedTokens whole = tokens.of(new MentioningSentence("Toda fell", "Toda", List.of(new Range(0, 4))));

        // Then
        assertThat(told(whole, blank).replace(" ", ""))
                .isEqualTo("<Todafell>" + (kind.equals("BPE") ? ">" : "") + "Toda>");
        assertThat(tokens.shortened()).isZero();
    }

    private static Stream<Arguments> tokenizers() {
        return Stream.of(arguments("BPE", bpe(), "\u0120"), arguments("Unigram", unigram(), "\u2581"));
    }

    private SentenceTokens open(String json, String target) throws IOException {
        Path file = Files.writeString(folder.resolve("tokenizer.json"), json);
        return SentenceTokens.open(file, TargetMarking.of(target), 20);
    }

    private static String told(EncodedTokens tokens, String blank) {
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            int id = (int) tokens.ids().get(i);
            told.append(id < OWN ? "<>?".charAt(id) : (blank + LETTERS).charAt(id - OWN));
        }
        return told.toString().replace(blank, " ");
    }

    private static String bpe() {
        StringJoiner vocabulary = new StringJoiner(",", "{\"<s>\":0,\"</s>\":1,\"<unk>\":2,", "}");
        String known = "\u0120" + LETTERS;
        for (int i = 0; i < known.length(); i++) {
            vocabulary.add("\"%s\":%d".formatted(known.charAt(i), i + OWN));
        }
        return """
                {"version":"1.0","truncation":null,"padding":null,"added_tokens":[],"normalizer":null,
                "pre_tokenizer":{"type":"ByteLevel","add_prefix_space":false,"trim_offsets":true,"use_regex":true},
                "post_processor":{"type":"RobertaProcessing","sep":["</s>",1],"cls":["<s>",0],
                "trim_offsets":true,"add_prefix_space":false},"decoder":null,
                "model":{"type":"BPE","dropout":null,"unk_token":"<unk>","continuing_subword_prefix":"",
                "end_of_word_suffix":"","fuse_unk":false,"vocab":%s,"merges":[]}}
                """.formatted(vocabulary);
    }

    private static String unigram() {
        StringJoiner vocabulary = new StringJoiner(",", "[[\"[CLS]\",0],[\"[SEP]\",0],[\"[UNK]\",0],", "]");
        for (char letter : ("\u2581" + LETTERS).toCharArray()) {
            vocabulary.add("[\"%s\",-1.0]".formatted(letter));
        }
        return """
                {"version":"1.0","truncation":null,"padding":null,"added_tokens":[],"normalizer":{"type":"NFKC"},
                "pre_tokenizer":{"type":"Metaspace","replacement":"\u2581","prepend_scheme":"always","split":true},
                "post_processor":{"type":"BertProcessing","sep":["[SEP]",1],"cls":["[CLS]",0]},"decoder":null,
                "model":{"type":"Unigram","unk_id":2,"byte_fallback":false,"vocab":%s}}
                """.formatted(vocabulary);
    }
}
