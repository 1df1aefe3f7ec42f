package io.newstape.encoder;

import static io.newstape.encoder.OnnxGraph.FLOAT;
import static io.newstape.encoder.OnnxGraph.INT32;
import static io.newstape.encoder.OnnxGraph.INT64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.newstape.sentiment.SentenceModelProvider;
import io.newstape.sentiment.UnusableModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files and settings that don't fit: each is told by name before a text is read, with what to do. */
class OnnxProviderTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = TinyModel.standard().writeTo(folder);
    }

    @Test
    void shouldBeFoundByTheApplication() {
        assertThat(ServiceLoader.load(SentenceModelProvider.class))
                .extracting(SentenceModelProvider::name)
                .containsExactly("onnx", "accurate");
    }

    @ParameterizedTest(name = "onnx.{0}={1}")
    @MethodSource("settings")
    void shouldSayWhichSettingIsWrong(String key, String value, String message, String advice) {
        refuses(TinyModel.settings(file, key, value), message, advice);
    }

    private static Stream<Arguments> settings() {
        return Stream.of(
                arguments("model", "", "scorer=onnx needs a model", "Set onnx.model"),
                arguments("model", "none.onnx", "none.onnx: there is no such file", "Set onnx.model"),
                arguments("model", "target", "target: there is no such file", "optimum-cli export onnx"),
                arguments("model", "a\0b", "setting onnx.model is no file name", "optimum-cli"),
                arguments("tokenizer", "none.json", "none.json: there is no such file", "Set onnx.tokenizer"),
                arguments("labels", "good,bad,neutral", "[good, bad, neutral]", "positive,negative,neutral"),
                arguments("labels", "positive,negative", "[positive, negative]", "Set onnx.labels"),
                arguments("labels", "positive,positive,neutral", "onnx.labels", "Set onnx.labels"),
                arguments("labels", "none.json", "can't read none.json", "Set onnx.labels"),
                arguments("target", "marker", "can't be 'marker'", "markers:OPEN,CLOSE"),
                arguments("target", "markers:[TGT]", "can't be 'markers:[TGT]'", "mask:WORD"),
                arguments("target", "mask:", "can't be 'mask:'", "pair"),
                arguments("max.tokens", "8", "onnx.max.tokens can't be '8'", "16 to 8192"),
                arguments("max.tokens", "513", "can't read a sentence of 513 tokens", "Set onnx.max.tokens"),
                arguments("batch", "0", "onnx.batch can't be '0'", "1 to 1024"),
                arguments("threads", "two", "onnx.threads can't be 'two'", "whole number"));
    }

    @Test
    void shouldSayWhenTheTokenizerIsNoTokenizer() throws IOException {
        // Given
        Files.writeString(folder.resolve("tokenizer.json"), "[PAD]\n[UNK]\n");

        // Then
        refuses(TinyModel.settings(file), "tokenizer.json, it is no tokenizer: ", "onnx.tokenizer names");
    }

    @Test
    void shouldSayWhenTheTokenizerIsMissing() throws IOException {
        // Given
        Files.delete(folder.resolve("tokenizer.json"));

        // Then
        refuses(TinyModel.settings(file), "tokenizer.json: there is no such file", "Set onnx.tokenizer");
    }

    @Test
    void shouldSayWhenNothingTellsTheLabels() throws IOException {
        // Given
        Files.delete(folder.resolve("config.json"));

        // Then
        refuses(TinyModel.settings(file), "config.json, which says what each output", "Set onnx.labels");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("configs")
    void shouldSayWhenTheConfigurationDoesNotNameTheThree(String config, String message) throws IOException {
        // Given
        Files.writeString(folder.resolve("config.json"), config);

        // Then
        refuses(TinyModel.settings(file), message, "Set onnx.labels");
    }

    private static Stream<Arguments> configs() {
        return Stream.of(
                arguments("no json", "it is no JSON"),
                arguments("{\"architectures\":[]}", "has no \"id2label\""),
                arguments(
                        "{\"id2label\":{\"0\":\"LABEL_0\",\"1\":\"LABEL_1\",\"2\":\"LABEL_2\"}}",
                        "[LABEL_0, LABEL_1, LABEL_2]"),
                arguments("{\"id2label\":{\"1\":\"positive\",\"2\":\"neutral\",\"3\":\"negative\"}}", "[, positive"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("models")
    void shouldSayWhichModelCannotBeUsed(byte[] model, String message, String advice) throws IOException {
        // Given
        Files.write(file, model);

        // Then
        refuses(TinyModel.settings(file), message, advice);
    }

    private static Stream<Arguments> models() {
        return Stream.of(
                arguments(
                        "PK\3\4".getBytes(StandardCharsets.ISO_8859_1),
                        "it is no ONNX model",
                        "onnx.model names a model.onnx"),
                arguments(new byte[0], "it is no ONNX model", "optimum-cli"),
                arguments(
                        classifier("input_ids", "pixel_values").toBytes(),
                        "takes the inputs [input_ids, pixel_values], not input_ids, attention_mask",
                        "text classification"),
                arguments(classifier("input_ids").toBytes(), "takes the inputs [input_ids], not", "exported"),
                arguments(
                        classifier("input_ids", "attention_mask", "position_ids")
                                .toBytes(),
                        "position_ids",
                        "exported"),
                arguments(
                        graph(INT32, 3, -1, -1).toBytes(), "takes input_ids INT32[-1, -1], not INT64", "dynamic axes"),
                arguments(
                        graph(INT64, 3, 1, 128).toBytes(), "takes input_ids INT64[1, 128], not INT64", "dynamic axes"),
                arguments(
                        graph(INT64, 2, -1, -1).toBytes(),
                        "gives [logits FLOAT[-1, 2]], not one row of three",
                        "three labels"),
                arguments(unsure().toBytes(), "gives 2 numbers for a sentence, not three", "positive, neutral"));
    }

    private void refuses(Map<String, String> settings, String message, String advice) {
        assertThatThrownBy(() -> new OnnxProvider().open(settings))
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(UnusableModel.class, refusal -> assertThat(refusal.advice())
                        .contains(advice));
    }

    /** A model with other inputs, whose answer is the first of them. */
    private static OnnxGraph classifier(String... inputs) {
        OnnxGraph graph = new OnnxGraph();
        for (String input : inputs) {
            graph.input(input, INT64, -1, -1);
        }
        return graph.output("logits", FLOAT, -1, 3).node("logits", "Cast", "to", FLOAT, inputs[0]);
    }

    private static OnnxGraph graph(int type, int labels, long... shape) {
        return new OnnxGraph()
                .input("input_ids", type, shape)
                .input("attention_mask", type, shape)
                .output("logits", FLOAT, shape[0], labels)
                .floats("worths", new long[] {1, labels}, new float[labels])
                .longs("sentence", new long[] {1}, 1)
                .node("worth", "Gather", "worths", "input_ids")
                .node("logits", "ReduceSum", "keepdims", 0, "worth", "sentence");
    }

    /** A model that doesn't say beforehand how many numbers it gives: one for each token. */
    private static OnnxGraph unsure() {
        return new OnnxGraph()
                .input("input_ids", INT64, -1, -1)
                .input("attention_mask", INT64, -1, -1)
                .output("logits", FLOAT, -1, -1)
                .node("logits", "Cast", "to", FLOAT, "input_ids");
    }
}
