package io.newstape.encoder;

import io.newstape.sentiment.UnusableModel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the settings {@code onnx.*} say.
 *
 * @param model the classifier's file
 * @param tokenizer its tokenizer.json
 * @param labels the order of its outputs, or the file that says so; empty for the config.json beside the model
 * @param target how it is shown which company is meant
 * @param maxTokens length of the longest input, in tokens
 * @param batch how many inputs it reads at once, at most
 * @param threads how many threads one batch is spread over
 */
record OnnxSettings(
        Path model, Path tokenizer, String labels, TargetMarking target, int maxTokens, int batch, int threads) {

    private static final int FEWEST_TOKENS = 16;
    private static final int MOST_TOKENS = 8192;
    private static final int MOST_AT_ONCE = 1024;

    static final String EXPORT =
            "'optimum-cli export onnx --task text-classification' writes a folder with all of them.";

    /**
     * @throws UnusableModel when one of them isn't what it should be
     */
    static OnnxSettings of(Map<String, String> given) {
        if (given.get("model").isEmpty()) {
            throw new UnusableModel("scorer=onnx needs a model", "Set onnx.model to its file, model.onnx; " + EXPORT);
        }
        Path model = file(given, "model");
        Path tokenizer =
                given.get("tokenizer").isEmpty() ? model.resolveSibling("tokenizer.json") : file(given, "tokenizer");
        return new OnnxSettings(
                there(model, "model"),
                there(tokenizer, "tokenizer"),
                given.get("labels"),
                TargetMarking.of(given.get("target")),
                number(given, "max.tokens", FEWEST_TOKENS, MOST_TOKENS),
                number(given, "batch", 1, MOST_AT_ONCE),
                number(given, "threads", 1, MOST_AT_ONCE));
    }

    private static Path file(Map<String, String> given, String key) {
        try {
            return Path.of(given.get(key)).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new UnusableModel("setting onnx." + key + " is no file name: " + e.getMessage(), EXPORT, e);
        }
    }

    private static Path there(Path file, String key) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UnusableModel(
                    "can't read " + file + ": there is no such file", "Set onnx." + key + " to one; " + EXPORT);
        }
        return file;
    }

    private static int number(Map<String, String> given, String key, int least, int most) {
        try {
            int number = Integer.parseInt(given.get(key));
            if (least <= number && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UnusableModel(
                "setting onnx." + key + " can't be '" + given.get(key) + "'",
                "It is a whole number, " + least + " to " + most + ".");
    }
}
