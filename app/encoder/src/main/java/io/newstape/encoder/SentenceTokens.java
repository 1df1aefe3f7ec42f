package io.newstape.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.newstape.encoder.TargetMarking.Marked;
import io.newstape.sentiment.MentioningSentence;
import io.newstape.sentiment.UnusableModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/** Makes tokens of sentences; what is too long for the model keeps what stands around the company. */
final class SentenceTokens {

    /** In a very long sentence, so many characters for each token fill the model on both sides of the company. */
    private static final int CHARACTERS_PER_TOKEN = 8;

    private final HuggingFaceTokenizer tokenizer;
    private final TargetMarking marking;
    private final int most;
    private final LongAdder shortened = new LongAdder();

    private SentenceTokens(HuggingFaceTokenizer tokenizer, TargetMarking marking, int most) {
        this.tokenizer = tokenizer;
        this.marking = marking;
        this.most = most;
    }

    /**
     * @param most length of the longest input, in tokens
     * @throws UnusableModel when the file is no tokenizer
     */
    static SentenceTokens open(Path file, TargetMarking marking, int most) {
        // without this it downloads CUDA libraries, and in Amazon's cloud it sends usage reports
        System.setProperty("ai.djl.offline", "true");
        try {
            HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.builder()
                    .optTokenizerPath(file)
                    .optAddSpecialTokens(true)
                    .optTruncation(false)
                    .optPadding(false)
                    .build();
            return new SentenceTokens(tokenizer, marking, most);
        } catch (IOException | RuntimeException e) {
            throw new UnusableModel(
                    "can't read " + file + ", it is no tokenizer: " + e.getMessage(),
                    "onnx.tokenizer names a tokenizer.json as Hugging Face's 'tokenizers' writes it; "
                            + OnnxSettings.EXPORT,
                    e);
        } catch (LinkageError e) {
            throw Natives.missing("tokenizers", e);
        }
    }

    /** How many sentences were too long so far. */
    long shortened() {
        return shortened.sum();
    }

    EncodedTokens of(MentioningSentence sentence) {
        Marked marked = marking.mark(sentence);
        int reach = CHARACTERS_PER_TOKEN * most;
        int from = boundary(marked.text(), Math.max(0, marked.start() - reach));
        int to = boundary(marked.text(), Math.min(marked.text().length(), marked.start() + reach));
        String text = marked.text().substring(from, to);
        Encoding encoding =
                marked.second().isEmpty() ? tokenizer.encode(text) : tokenizer.encode(text, marked.second());
        long[] ids = encoding.getIds();
        if (ids.length > most || text.length() < marked.text().length()) {
            shortened.increment();
        }
        if (ids.length <= most) {
            return EncodedTokens.of(ids, encoding.getTypeIds());
        }
        int target = text.codePointCount(0, marked.start() - from);
        int end = text.codePointCount(0, Math.min(text.length(), marked.end() - from));
        boolean[] kept = TokenWindow.of(encoding, target, end, most);
        return EncodedTokens.of(kept(ids, kept), kept(encoding.getTypeIds(), kept));
    }

    /** The place, or one before it when it would cut a character in two. */
    private static int boundary(String text, int place) {
        boolean cuts = place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
        return cuts ? place - 1 : place;
    }

    private static long[] kept(long[] values, boolean[] kept) {
        long[] rest = new long[values.length];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            if (kept[i]) {
                rest[size++] = values[i];
            }
        }
        return Arrays.copyOf(rest, size);
    }
}
