package io.newstape.encoder;

import static io.newstape.encoder.OnnxGraph.FLOAT;
import static io.newstape.encoder.OnnxGraph.INT64;

import io.newstape.sentiment.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A classifier that knows a dozen words. It adds up what they are worth; what stands right behind {@code [/TGT]} counts
 * most, as it would to a model that was trained with markers, and a second text has worths of its own. It answers what
 * it should not where padding is taken for text.
 */
public final class TinyModel {

    private static final List<String> WORDS = List.of(
            "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[TGT]", "[/TGT]", "rose", "fell", "met", "toda", "kuroda", "firm",
            "##s", ",", ".", "broken");

    private static final Map<String, float[]> WORTH = Map.of(
            "[PAD]", worth(50, 0, -50),
            "[CLS]", worth(0, 1, 0),
            "rose", worth(2, 0, -2),
            "fell", worth(-2, 0, 2),
            "broken", worth(Float.NaN, 0, 0));

    private static final Map<String, float[]> WORTH_AS_SECOND = Map.of(
            "toda", worth(5, 0, -5),
            "kuroda", worth(-5, 0, 5));

    private final List<Label> order;
    private final long positions;

    /**
     * @param order what each output means
     * @param positions length of the longest input that it can read
     */
    private TinyModel(List<Label> order, long positions) {
        this.order = order;
        this.positions = positions;
    }

    /** As FinBERT is: outputs for positive, negative, neutral, and 512 places. */
    public static TinyModel standard() {
        return new TinyModel(List.of(Label.POSITIVE, Label.NEGATIVE, Label.NEUTRAL), 512);
    }

    TinyModel ordered(Label... labels) {
        return new TinyModel(List.of(labels), positions);
    }

    TinyModel withPositions(long most) {
        return new TinyModel(order, most);
    }

    /** Writes model.onnx, tokenizer.json and config.json, as an exporter does. */
    public Path writeTo(Path folder) throws IOException {
        Path model = folder.resolve("model.onnx");
        Files.write(model, toBytes());
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer("null"));
        StringJoiner labels = new StringJoiner(",", "{\"id2label\":{", "}}");
        for (int i = 0; i < order.size(); i++) {
            labels.add("\"%d\":\"%s\"".formatted(i, order.get(i).word()));
        }
        Files.writeString(folder.resolve("config.json"), labels.toString());
        return model;
    }

    byte[] toBytes() {
        OnnxGraph graph = new OnnxGraph()
                .input("input_ids", INT64, -1, -1)
                .input("attention_mask", INT64, -1, -1)
                .input("token_type_ids", INT64, -1, -1)
                .output("logits", FLOAT, -1, order.size())
                .floats("worths", new long[] {WORDS.size(), order.size()}, table(WORTH))
                .floats("seconds", new long[] {WORDS.size(), order.size()}, table(WORTH_AS_SECOND))
                .floats("places", new long[] {positions, order.size()}, new float[(int) positions * order.size()])
                .floats("one", new long[0], 1)
                .floats("eight", new long[0], 8)
                .longs("close", new long[0], WORDS.indexOf("[/TGT]"))
                .longs("along", new long[0], 1)
                .longs("sentence", new long[] {1}, 1)
                .longs("label", new long[] {1}, 2)
                .longs("first", new long[0], 1);
        nearTheTarget(graph)
                .node("mask", "Cast", "to", FLOAT, "attention_mask")
                .node("heard", "Mul", "nearness", "mask")
                .node("heard3", "Unsqueeze", "heard", "label")
                .node("type", "Cast", "to", FLOAT, "token_type_ids")
                .node("type3", "Unsqueeze", "type", "label")
                .node("worth", "Gather", "worths", "input_ids")
                .node("second", "Gather", "seconds", "input_ids")
                .node("weighed", "Mul", "worth", "heard3")
                .node("weighedSecond", "Mul", "second", "type3")
                .node("both", "Add", "weighed", "weighedSecond")
                // places are worth nothing, but a sentence can have no more of them than there are
                .node("counted", "CumSum", "attention_mask", "along")
                .node("clipped", "Max", "counted", "first")
                .node("place", "Sub", "clipped", "first")
                .node("placed", "Gather", "places", "place")
                .node("all", "Add", "both", "placed")
                .node("logits", "ReduceSum", "keepdims", 0, "all", "sentence");
        return graph.toBytes();
    }

    /** 1 everywhere without markers; behind the closing one 1 + 8/4, then 1 + 8/9, ever less. */
    private static OnnxGraph nearTheTarget(OnnxGraph graph) {
        return graph.node("isClose", "Equal", "input_ids", "close")
                .node("closes", "Cast", "to", FLOAT, "isClose")
                .node("behind", "CumSum", "closes", "along")
                .node("distance", "CumSum", "behind", "along")
                .node("square", "Mul", "distance", "distance")
                .node("divisor", "Max", "square", "one")
                .node("share", "Div", "behind", "divisor")
                .node("extra", "Mul", "share", "eight")
                .node("nearness", "Add", "extra", "one");
    }

    /** A tokenizer.json of BERT's kind. */
    static String tokenizer(String truncation) {
        StringJoiner special = new StringJoiner(",", "[", "]");
        for (int i = 0; i < 6; i++) {
            special.add(
                    "{\"id\":%d,\"content\":\"%s\",\"special\":true,\"normalized\":false,\"single_word\":false,\"lstrip\":false,\"rstrip\":false}"
                            .formatted(i, WORDS.get(i)));
        }
        StringJoiner vocabulary = new StringJoiner(",", "{", "}");
        for (int i = 0; i < WORDS.size(); i++) {
            vocabulary.add("\"%s\":%d".formatted(WORDS.get(i), i));
        }
        return """
                {"version":"1.0","truncation":%s,"padding":null,"added_tokens":%s,
                "normalizer":{"type":"BertNormalizer","clean_text":true,"handle_chinese_chars":true,
                "strip_accents":null,"lowercase":true},
                "pre_tokenizer":{"type":"BertPreTokenizer"},
                "post_processor":{"type":"BertProcessing","sep":["[SEP]",3],"cls":["[CLS]",2]},"decoder":null,
                "model":{"type":"WordPiece","unk_token":"[UNK]","continuing_subword_prefix":"##",
                "max_input_chars_per_word":100,"vocab":%s}}
                """.formatted(truncation, special, vocabulary);
    }

    private float[] table(Map<String, float[]> worths) {
        List<Float> cells = new ArrayList<>();
        for (String word : WORDS) {
            float[] worth = worths.getOrDefault(word, worth(0, 0, 0));
            order.forEach(label -> cells.add(worth[label.ordinal()]));
        }
        float[] table = new float[cells.size()];
        for (int i = 0; i < table.length; i++) {
            table[i] = cells.get(i);
        }
        return table;
    }

    private static float[] worth(float positive, float neutral, float negative) {
        return new float[] {positive, neutral, negative};
    }

    /** The settings of a model, with what the command line would preset. */
    static Map<String, String> settings(Path model, String... others) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "model", model.toString(),
                "tokenizer", "",
                "labels", "",
                "target", "none",
                "max.tokens", "64",
                "batch", "16",
                "threads", "1"));
        for (int i = 0; i < others.length; i += 2) {
            settings.put(others[i], others[i + 1]);
        }
        return settings;
    }
}
