package io.newstape.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.sentiment.Label;
import io.newstape.sentiment.MentioningSentence;
import io.newstape.sentiment.SentenceModel;
import io.newstape.sentiment.SentenceModel.Logits;
import io.newstape.text.Sentences.Range;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxModelTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = TinyModel.standard().writeTo(folder);
    }

    @Test
    void shouldTellARiseFromAFall() {
        // Given
        SentenceModel model = model();

        // When
        List<Logits> answers = model.read(
                List.of(about("Toda", "Toda rose."), about("Toda", "Toda fell."), about("Toda", "Toda met.")));

        // Then
        assertThat(answers).containsExactly(new Logits(2, 1, -2), new Logits(-2, 1, 2), new Logits(0, 1, 0));
    }

    @Test
    void shouldShowWhichCompanyIsMeantByMarkers() {
        // Given
        String sentence = "Toda rose, Kuroda fell.";

        // When
        List<Logits> unmarked = model().read(List.of(about("Toda", sentence), about("Kuroda", sentence)));
        List<Logits> marked = model("target", "markers:[TGT],[/TGT]")
                .read(List.of(about("Toda", sentence), about("Kuroda", sentence)));

        // Then
        assertThat(unmarked).containsOnly(new Logits(0, 1, 0));
        assertThat(marked.get(0).positive()).isGreaterThan(3);
        assertThat(marked.get(1).positive()).isLessThan(-3);
    }

    @Test
    void shouldHideTheNameOfACompanyBehindAMask() {
        // Given: a company that is called like good news
        MentioningSentence sentence = about("Rose", "Rose met, Rose fell.");

        // When
        Logits plain = model().read(List.of(sentence)).get(0);
        Logits masked = model("target", "mask:firm").read(List.of(sentence)).get(0);

        // Then
        assertThat(plain.positive()).isEqualTo(2);
        assertThat(masked).isEqualTo(new Logits(-2, 1, 2));
    }

    @Test
    void shouldGiveTheCompanyAsASecondText() {
        // Given
        String sentence = "Toda rose, Kuroda fell.";

        // When
        List<Logits> answers =
                model("target", "pair").read(List.of(about("Toda", sentence), about("Kuroda", sentence)));

        // Then
        assertThat(answers).containsExactly(new Logits(5, 1, -5), new Logits(-5, 1, 5));
    }

    @Test
    void shouldAnswerTheSameInBatchesOfAnySize() {
        // Given: sentences of many lengths, so that a batch is padded
        List<MentioningSentence> sentences = IntStream.range(0, 50)
                .mapToObj(i -> about("Toda", "Toda " + "met ".repeat(i * 7 % 13) + (i % 3 == 0 ? "rose" : "fell")))
                .toList();

        // When
        List<Logits> alone = model("batch", "1").read(sentences);
        List<Logits> together = model("batch", "8").read(sentences);

        // Then
        assertThat(together).isEqualTo(alone).contains(new Logits(2, 1, -2), new Logits(-2, 1, 2));
    }

    @Test
    void shouldReadASentenceOnceWhenAllItsCompaniesLookTheSameToTheModel() throws JMException {
        // Given
        SentenceModel plain = model();
        SentenceModel marking = model("target", "markers:[TGT],[/TGT]");
        String sentence = "Toda rose, Kuroda fell.";

        // When
        plain.read(List.of(about("Toda", sentence), about("Kuroda", sentence)));
        marking.read(List.of(about("Toda", sentence), about("Kuroda", sentence)));

        // Then
        assertThat(count(plain, "Sentences")).isEqualTo(2);
        assertThat(count(plain, "Inputs")).isEqualTo(1);
        assertThat(count(marking, "Inputs")).isEqualTo(2);
    }

    @Test
    void shouldCutALongSentenceAroundTheCompany() throws JMException {
        // Given: bad news of others far before and behind
        String sentence = "fell ".repeat(300) + "Toda rose " + "fell ".repeat(300);
        String padded = "met ".repeat(300) + "Toda rose " + "met ".repeat(300);
        SentenceModel model = model("max.tokens", "16");

        // When
        Logits near = model.read(List.of(about("Toda", padded))).get(0);
        Logits crowded = model.read(List.of(about("Toda", sentence))).get(0);
        model.read(List.of(about("Toda", "Toda rose")));

        // Then: of 16 tokens, two are the model's own, one is Toda, one rose, and 12 fell
        assertThat(near).isEqualTo(new Logits(2, 1, -2));
        assertThat(crowded).isEqualTo(new Logits(2 - 12 * 2, 1, 12 * 2 - 2));
        assertThat(count(model, "Shortened")).isEqualTo(2);
    }

    @Test
    void shouldCutAroundTheCompanyAtEitherEnd() {
        // Given
        SentenceModel model = model("max.tokens", "16");

        // When
        List<Logits> answers = model.read(List.of(
                about("Toda", "Toda rose " + "met ".repeat(100) + "fell"),
                about("Toda", "fell " + "met ".repeat(100) + "Toda rose")));

        // Then
        assertThat(answers).containsOnly(new Logits(2, 1, -2));
    }

    @Test
    void shouldKeepTheSecondTextOfALongSentence() {
        // Given
        SentenceModel model = model("max.tokens", "16", "target", "pair");

        // When
        Logits answer = model.read(List.of(about("Toda", "met ".repeat(100) + "Toda fell " + "met ".repeat(100))))
                .get(0);

        // Then
        assertThat(answer).isEqualTo(new Logits(5 - 2, 1, 2 - 5));
    }

    @Test
    void shouldReadASentenceWithoutEndWhereTheCompanyStands() throws JMException {
        // Given: a megabyte without a full stop
        String sentence = "fell ".repeat(100_000) + "met ".repeat(100) + "Toda rose " + "met ".repeat(100)
                + "fell ".repeat(100_000);
        SentenceModel model = model("max.tokens", "32");

        // When
        Logits answer = model.read(List.of(about("Toda", sentence))).get(0);

        // Then
        assertThat(answer).isEqualTo(new Logits(2, 1, -2));
        assertThat(count(model, "Shortened")).isEqualTo(1);
    }

    @Test
    void shouldFindTheCompanyBehindCharactersOfAnySize() {
        // Given: accents of their own, halves of characters, a null, and characters of two UTF-16 units
        String odd = "e\u0301\u0301 \ud83d x\udc00 \u65e5\u672c \0 " + "\ud83d\ude80".repeat(40) + " ";
        String sentence = "fell " + odd + "met ".repeat(6) + "Toda rose " + "met ".repeat(40) + odd + "fell";
        SentenceModel model = model("max.tokens", "16");

        // When
        Logits answer = model.read(List.of(about("Toda", sentence))).get(0);

        // Then
        assertThat(answer).isEqualTo(new Logits(2, 1, -2));
    }

    @Test
    void shouldNotCutAsATokenizerFileSays() throws IOException {
        // Given: a file that would cut each text to four tokens
        Files.writeString(
                folder.resolve("tokenizer.json"),
                TinyModel.tokenizer(
                        "{\"direction\":\"Right\",\"max_length\":4,\"strategy\":\"LongestFirst\",\"stride\":0}"));

        // When
        Logits answer =
                model().read(List.of(about("Toda", "Toda met, met, rose."))).get(0);

        // Then
        assertThat(answer).isEqualTo(new Logits(2, 1, -2));
    }

    @Test
    void shouldTakeTheLabelsInTheOrderThatItIsTold() throws IOException {
        // Given
        Path other = Files.createDirectory(folder.resolve("other"));
        Path turned = TinyModel.standard()
                .ordered(Label.NEUTRAL, Label.POSITIVE, Label.NEGATIVE)
                .writeTo(other);

        // When
        SentenceModel byConfig = model(turned);
        SentenceModel byWords = model(turned, "labels", "Neutral, positive, negative");
        SentenceModel byNamedConfig =
                model(turned, "labels", other.resolve("config.json").toString());
        SentenceModel wrong = model(turned, "labels", "positive,negative,neutral");

        // Then
        List<MentioningSentence> rise = List.of(about("Toda", "Toda rose."));
        assertThat(byConfig.read(rise)).containsExactly(new Logits(2, 1, -2));
        assertThat(byWords.read(rise)).containsExactly(new Logits(2, 1, -2));
        assertThat(byNamedConfig.read(rise)).containsExactly(new Logits(2, 1, -2));
        assertThat(wrong.read(rise)).containsExactly(new Logits(1, -2, 2));
    }

    @Test
    void shouldHaveAnotherVersionWhenAnythingThatMovesAScoreChanges() throws IOException {
        // Given
        String version = model().version();
        String weights = folder.resolve("model.onnx_data").toString();

        // When, Then
        assertThat(model().version()).isEqualTo(version).matches("[0-9a-f]{12}");
        assertThat(model("target", "pair").version()).isNotEqualTo(version);
        assertThat(model("max.tokens", "32").version()).isNotEqualTo(version);
        assertThat(model("batch", "4").version()).isNotEqualTo(version);
        assertThat(model("threads", "2").version()).isNotEqualTo(version);
        assertThat(model("labels", "neutral,positive,negative").version()).isNotEqualTo(version);
        Files.writeString(Path.of(weights), "large");
        assertThat(model().version()).isNotEqualTo(version);
        Files.delete(Path.of(weights));
        Files.writeString(folder.resolve("tokenizer.json"), TinyModel.tokenizer("null") + "\n");
        assertThat(model().version()).isNotEqualTo(version);
    }

    @Test
    void shouldAnswerManyThreadsAtOnce() {
        // Given
        SentenceModel model = model();
        List<MentioningSentence> sentences = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sentences.add(about("Toda", "Toda " + "met ".repeat(i) + "rose"));
        }
        List<Logits> expected = model.read(sentences);

        // When
        List<List<Logits>> answers = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> model.read(sentences))
                .toList();

        // Then
        assertThat(answers).containsOnly(expected);
    }

    @Test
    void shouldRefuseAnAnswerThatIsNoNumber() {
        SentenceModel model = model();

        assertThatThrownBy(() -> model.read(List.of(about("Toda", "Toda broken"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the model answers NaN, which is no number");
    }

    private SentenceModel model(String... settings) {
        return model(file, settings);
    }

    private static SentenceModel model(Path file, String... settings) {
        return new OnnxProvider().open(TinyModel.settings(file, settings));
    }

    /** A sentence with each place of a name in it. */
    private static MentioningSentence about(String company, String sentence) {
        List<Range> mentions = new ArrayList<>();
        for (int at = sentence.indexOf(company); at >= 0; at = sentence.indexOf(company, at + 1)) {
            mentions.add(new Range(at, at + company.length()));
        }
        return MentioningSentence.of(sentence, mentions);
    }

    private static long count(SentenceModel model, String attribute) throws JMException {
        ObjectName name = new ObjectName("newstape:type=onnx,model=" + model.version());
        return (long) ManagementFactory.getPlatformMBeanServer().getAttribute(name, attribute);
    }
}
