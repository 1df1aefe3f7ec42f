package io.newstape.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @Test
    void shouldSplitWhereASentenceEnds() {
        assertThat(split("Kirin raised its forecast. Shares rose! Will it last? Nobody knows…  The end"))
                .containsExactly(
                        "Kirin raised its forecast.", "Shares rose!", "Will it last?", "Nobody knows…", "The end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Sato and Dr. Lind met Gov. Reyes in St. Louis.",
                "The yield rose to 3.25 percent, No. 2 in the region, for Rs. 500.",
                "J. P. Harlow of the U.S. Treasury spoke to J.B. Dunn.",
                "Acme Corp. Chairman Ana Ruiz and Borland Inc. President Tom Ek agreed.",
                "It traded at 11 a.m. London time.",
                "\"We won.\" said the chief executive.",
                "\"Yahoo! is growing,\" she said.",
                "See example.com and v1.2.3 for more.",
                "1. Profit doubled",
                "The group, i.e. Toda, agreed (approx. Half of it)."
            })
    void shouldNotSplitInsideASentence(String sentence) {
        assertThat(split(sentence)).containsExactly(sentence);
    }

    @Test
    void shouldEndASentenceAfterATicker() {
        assertThat(split("It sold a stake in Toyota 7203.T. Shares fell. So did Honda (7267.T). Nissan 7201.T. rose."))
                .containsExactly(
                        "It sold a stake in Toyota 7203.T.",
                        "Shares fell.",
                        "So did Honda (7267.T).",
                        "Nissan 7201.T. rose.");
    }

    @Test
    void shouldEndASentenceAfterAnAbbreviationWhenTheNextWordOpensOne() {
        assertThat(split("It was bought by Acme Corp. The price was low. It left the U.S. In May it came back."))
                .containsExactly(
                        "It was bought by Acme Corp.",
                        "The price was low.",
                        "It left the U.S.",
                        "In May it came back.");
    }

    @Test
    void shouldKeepClosingQuotesAndBracketsWithTheirSentence() {
        assertThat(split("\"We won.\" The board agreed. (It was late.) “Enough.” Trading ended."))
                .containsExactly("\"We won.\"", "The board agreed.", "(It was late.)", "“Enough.”", "Trading ended.");
    }

    @Test
    void shouldSplitAtCjkFullStopsWithoutSpaces() {
        assertThat(split("三井物産(8031.T)は上昇した。丸紅は下落した。「好調だ。」と述べた。"))
                .containsExactly("三井物産(8031.T)は上昇した。", "丸紅は下落した。", "「好調だ。」と述べた。");
    }

    @Test
    void shouldSplitAtABlankLineButNotAtALineBreak() {
        assertThat(split("Kirin raises\nits forecast\n \nShares rise"))
                .containsExactly("Kirin raises\nits forecast", "Shares rise");
    }

    @Test
    void shouldFindNoSentenceInWhiteSpace() {
        assertThat(Sentences.of("")).isEmpty();
        assertThat(Sentences.of(" \n\n\t\u00a0")).isEmpty();
    }

    @Test
    void shouldTakeLinearTime() throws Exception {
        for (String hostile :
                List.of(".", ". ", "A.", "\n", "\n ", "(.", "\"", "。」", "A", "?!", " (", "\u2028", "\r")) {
            String text = "A" + hostile.repeat(1_000_000 / hostile.length());
            assertThat(ProcessorTime.of(() -> Sentences.of(text))).as(hostile).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Property
    void shouldHoldEveryCharacterThatIsNotWhiteSpaceOnceAndInOrder(
            @ForAll
                    @StringLength(max = 80)
                    @Chars({'.', '!', '?', ' ', '\n', '"', ')', '(', '。', '」', 'A', 'b', '1', '\ud800', '\udc00'})
                    @CharRange(from = 'T', to = 'U')
                    String text) {
        // When
        List<Sentences.Range> sentences = Sentences.of(text);

        // Then
        int end = 0;
        for (Sentences.Range sentence : sentences) {
            assertThat(text.substring(end, sentence.start())).isBlank();
            end = sentence.end();
        }
        assertThat(text.substring(end)).isBlank();
    }

    private static List<String> split(String text) {
        return Sentences.of(text).stream()
                .map(range -> text.substring(range.start(), range.end()))
                .toList();
    }
}
