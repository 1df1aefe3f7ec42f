package io.newstape.encoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import io.newstape.sentiment.UnusableModel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A model of sequences with three outputs, on ONNX Runtime. It lives as long as the process; any thread may call it. */
final class OnnxClassifier {

    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";
    private static final String LOGITS = "logits";
    private static final int LABELS = 3;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final boolean takesTypes;
    private final String output;

    private OnnxClassifier(OrtEnvironment environment, OrtSession session, boolean takesTypes, String output) {
        this.environment = environment;
        this.session = session;
        this.takesTypes = takesTypes;
        this.output = output;
    }

    /**
     * @param threads how many one batch is spread over
     * @param maxTokens length of the longest input that it will be given
     * @throws UnusableModel when the file is no model, or one that takes or gives something else
     */
    static OnnxClassifier open(Path file, int threads, int maxTokens) {
        return open(
                (environment, options) -> environment.createSession(file.toString(), options),
                file.toString(),
                threads,
                maxTokens);
    }

    /**
     * @param model the bytes of the model
     * @param name what messages call it
     */
    static OnnxClassifier open(byte[] model, String name, int threads, int maxTokens) {
        return open((environment, options) -> environment.createSession(model, options), name, threads, maxTokens);
    }

    /** Loads a model, from wherever it is. */
    private interface Loading {
        OrtSession load(OrtEnvironment environment, SessionOptions options) throws OrtException;
    }

    private static OnnxClassifier open(Loading loading, String name, int threads, int maxTokens) {
        try {
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "newstape");
            environment.setTelemetry(false);
            OrtSession session = session(environment, loading, threads);
            OnnxClassifier classifier = new OnnxClassifier(
                    environment, session, takesTypes(session.getInputInfo(), name), output(session, name));
            classifier.tryOut(name, maxTokens);
            return classifier;
        } catch (OrtException e) {
            throw new UnusableModel(
                    "can't read " + name + ", it is no ONNX model: " + e.getMessage(),
                    "onnx.model names a model.onnx; " + OnnxSettings.EXPORT,
                    e);
        } catch (LinkageError e) {
            throw Natives.missing("onnxruntime", e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, Loading loading, int threads) throws OrtException {
        try (SessionOptions options = new SessionOptions()) {
            options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setInterOpNumThreads(1);
            options.setIntraOpNumThreads(threads);
            options.setDeterministicCompute(true);
            return loading.load(environment, options);
        }
    }

    private static boolean takesTypes(Map<String, NodeInfo> inputs, String file) {
        Set<String> names = inputs.keySet();
        if (!names.containsAll(Set.of(IDS, MASK)) || !Set.of(IDS, MASK, TYPES).containsAll(names)) {
            throw new UnusableModel(
                    file + " takes the inputs " + names.stream().sorted().toList() + ", not " + IDS + ", " + MASK
                            + " and perhaps " + TYPES,
                    "It needs to be exported for text classification; " + OnnxSettings.EXPORT);
        }
        for (NodeInfo input : inputs.values()) {
            if (!(input.getInfo() instanceof TensorInfo tensor)
                    || tensor.type != OnnxJavaType.INT64
                    || !Arrays.equals(tensor.getShape(), new long[] {-1, -1})) {
                throw new UnusableModel(
                        file + " takes " + told(input) + ", not INT64 of any batch size and length",
                        "Export it with dynamic axes, as optimum-cli does unless told otherwise.");
            }
        }
        return names.contains(TYPES);
    }

    private static String output(OrtSession session, String file) throws OrtException {
        Map<String, NodeInfo> outputs = session.getOutputInfo();
        String name = outputs.size() == 1 ? outputs.keySet().iterator().next() : LOGITS;
        NodeInfo output = outputs.get(name);
        if (output == null || !(output.getInfo() instanceof TensorInfo tensor) || !fits(tensor)) {
            throw new UnusableModel(
                    file + " gives "
                            + outputs.values().stream()
                                    .map(OnnxClassifier::told)
                                    .toList()
                            + ", not one row of three numbers for each sentence",
                    "It needs to be exported for text classification with three labels; " + OnnxSettings.EXPORT);
        }
        return name;
    }

    private static String told(NodeInfo node) {
        return node.getInfo() instanceof TensorInfo tensor
                ? node.getName() + " " + tensor.type + Arrays.toString(tensor.getShape())
                : node.getName() + " (no tensor)";
    }

    private static boolean fits(TensorInfo tensor) {
        long[] shape = tensor.getShape();
        return tensor.type == OnnxJavaType.FLOAT && shape.length == 2 && (shape[1] == LABELS || shape[1] == -1);
    }

    /** Reads a short and a long input, so that a model that can't is refused at the start. */
    private void tryOut(String file, int maxTokens) {
        EncodedTokens shortest = EncodedTokens.of(new long[2], new long[2]);
        EncodedTokens longest = EncodedTokens.of(new long[maxTokens], new long[maxTokens]);
        try {
            int labels = run(List.of(shortest, shortest))[0].length;
            if (labels != LABELS) {
                throw new UnusableModel(
                        file + " gives " + labels + " numbers for a sentence, not three",
                        "It needs to tell positive, neutral and negative.");
            }
            run(List.of(longest));
        } catch (OrtException e) {
            throw new UnusableModel(
                    file + " can't read a sentence of " + maxTokens + " tokens: " + e.getMessage(),
                    "Set onnx.max.tokens to the length that the model was made for.",
                    e);
        }
    }

    /** The runtime and its version: another one may give other last digits. */
    String runtime() {
        return "onnxruntime " + environment.getVersion();
    }

    /** A row of outputs for each input, in their order. */
    float[][] run(List<EncodedTokens> batch) throws OrtException {
        int length = batch.stream().mapToInt(EncodedTokens::size).max().orElseThrow();
        LongBuffer ids = matrix(batch.size(), length);
        LongBuffer mask = matrix(batch.size(), length);
        LongBuffer types = matrix(batch.size(), length);
        for (int row = 0; row < batch.size(); row++) {
            EncodedTokens tokens = batch.get(row);
            ids.put(row * length, tokens.ids(), 0, tokens.size());
            types.put(row * length, tokens.types(), 0, tokens.size());
            for (int i = 0; i < tokens.size(); i++) {
                mask.put(row * length + i, 1);
            }
        }
        long[] shape = {batch.size(), length};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, types, shape)) {
            Map<String, OnnxTensor> inputs = new HashMap<>(Map.of(IDS, idTensor, MASK, maskTensor));
            if (takesTypes) {
                inputs.put(TYPES, typeTensor);
            }
            try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
                return (float[][]) result.get(0).getValue();
            }
        }
    }

    private static LongBuffer matrix(int rows, int columns) {
        return ByteBuffer.allocateDirect(rows * columns * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }
}
