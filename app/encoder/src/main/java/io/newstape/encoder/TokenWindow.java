package io.newstape.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;

/** Which tokens of a sentence that is too long are kept: the model's own, and as many around the company as there is room. */
final class TokenWindow {

    private TokenWindow() {}

    /**
     * @param start where the company's mention begins, in code points
     * @param end behind it
     * @param most how many tokens there is room for
     */
    static boolean[] of(Encoding encoding, int start, int end, int most) {
        long[] special = encoding.getSpecialTokenMask();
        long[] sequences = encoding.getSequenceIds();
        CharSpan[] spans = encoding.getCharTokenSpans();
        int own = 0;
        int first = 0;
        int second = 0;
        int target = 0;
        int targetSize = 0;
        for (int i = 0; i < special.length; i++) {
            if (special[i] != 0) {
                own++;
            } else if (sequences[i] == 1) {
                second++;
            } else {
                if (spans[i].getEnd() <= start) {
                    target++;
                } else if (spans[i].getStart() < end) {
                    targetSize++;
                }
                first++;
            }
        }
        // a company's name as the second text is short; if not, it gets no more than half
        int room = most - own;
        int secondKept = Math.min(second, room / 2);
        int size = Math.min(first, room - secondKept);
        int from = Math.max(0, Math.min(target - Math.max(0, size - targetSize) / 2, first - size));
        return kept(special, sequences, from, from + size, secondKept);
    }

    private static boolean[] kept(long[] special, long[] sequences, int from, int to, int secondKept) {
        boolean[] kept = new boolean[special.length];
        int first = 0;
        int second = 0;
        for (int i = 0; i < special.length; i++) {
            if (special[i] != 0) {
                kept[i] = true;
            } else if (sequences[i] == 1) {
                kept[i] = second++ < secondKept;
            } else {
                kept[i] = from <= first && first < to;
                first++;
            }
        }
        return kept;
    }
}
