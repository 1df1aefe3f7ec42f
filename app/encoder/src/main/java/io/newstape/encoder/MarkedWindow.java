package io.newstape.encoder;

/**
 * A text as the shipped encoder was trained to see it: {@code [CLS] before [TGT] mention [/TGT] behind [SEP]}, 128
 * pieces at most. What is too long is cut around the mention, with at least a third of the room for what goes before.
 */
final class MarkedWindow {

    static final int MOST = 128;

    private static final int MOST_OF_MENTION = 24;
    /** Text further from the mention than this many characters for each piece can't get into the window. */
    private static final int CHARACTERS_PER_PIECE = 8;

    private final WordPiece pieces;
    private final int first;
    private final int last;
    private final int opens;
    private final int closes;

    MarkedWindow(WordPiece pieces) {
        this.pieces = pieces;
        this.first = pieces.number("[CLS]");
        this.last = pieces.number("[SEP]");
        this.opens = pieces.number("[TGT]");
        this.closes = pieces.number("[/TGT]");
    }

    /**
     * @param text any text
     * @param start offset of the mention, UTF-16
     * @param end offset behind it
     */
    EncodedTokens of(String text, int start, int end) {
        int reach = CHARACTERS_PER_PIECE * MOST;
        int[] before = pieces.numbers(text.substring(Math.max(0, start - reach), start));
        int[] mention = pieces.numbers(text.substring(start, end));
        int[] behind = pieces.numbers(text.substring(end, Math.min(text.length(), end + reach)));
        int mentioned = Math.min(mention.length, MOST_OF_MENTION);
        int room = MOST - 4 - mentioned;
        int left = before.length;
        int right = behind.length;
        if (left + right > room) {
            left = Math.min(left, Math.max(room / 3, room - right));
            right = room - left;
        }
        long[] ids = new long[left + mentioned + right + 4];
        int at = 0;
        ids[at++] = first;
        at = copy(before, before.length - left, left, ids, at);
        ids[at++] = opens;
        at = copy(mention, 0, mentioned, ids, at);
        ids[at++] = closes;
        at = copy(behind, 0, right, ids, at);
        ids[at] = last;
        return EncodedTokens.of(ids, new long[ids.length]);
    }

    private static int copy(int[] numbers, int from, int count, long[] ids, int at) {
        for (int i = 0; i < count; i++) {
            ids[at + i] = numbers[from + i];
        }
        return at + count;
    }
}
