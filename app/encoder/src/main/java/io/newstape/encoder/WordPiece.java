package io.newstape.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Splits a text into the pieces of words that the shipped encoder knows: BERT's uncased WordPiece. Words are split at
 * white space and punctuation and around each Chinese character, written small and without accents; of each word the
 * longest known beginning is taken, again and again. It gives the same numbers as Hugging Face's library, which weighs
 * 18 MB; a property test holds it to that. Immutable.
 */
final class WordPiece {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> pieces = new HashMap<>();
    private final int longest;
    private final int unknown;

    /** @param vocabulary a piece a line, in the order of their numbers; UTF-8 */
    WordPiece(InputStream vocabulary) {
        int most = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(vocabulary, StandardCharsets.UTF_8))) {
            for (String piece = lines.readLine(); piece != null; piece = lines.readLine()) {
                pieces.put(piece, pieces.size());
                most = Math.max(most, piece.length());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.longest = most;
        this.unknown = number("[UNK]");
    }

    /** The number of a piece that must be there. */
    int number(String piece) {
        return pieces.get(piece);
    }

    /** The numbers of a text's pieces. What looks like a special token in the text is text. */
    int[] numbers(String text) {
        Sink sink = new Sink();
        StringBuilder word = new StringBuilder();
        String clean = withoutAccents(spaced(text));
        for (int i = 0; i < clean.length(); i += Character.charCount(clean.codePointAt(i))) {
            // one by one: a sigma at the end of a word stays like any other, as in the training
            int c = Character.toLowerCase(clean.codePointAt(i));
            if (isSpace(c)) {
                split(word, sink);
            } else if (isPunctuation(c)) {
                split(word, sink);
                split(word.appendCodePoint(c), sink);
            } else {
                word.appendCodePoint(c);
            }
        }
        split(word, sink);
        return sink.numbers();
    }

    /** Without control characters, with spaces for white space, and with spaces around Chinese characters. */
    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> {
            if (c == 0 || c == 0xfffd || isControl(c)) {
                return;
            }
            if (isSpace(c)) {
                spaced.append(' ');
            } else if (isChinese(c)) {
                spaced.append(' ').appendCodePoint(c).append(' ');
            } else {
                spaced.appendCodePoint(c);
            }
        });
        return spaced.toString();
    }

    private static String withoutAccents(String text) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFD)) {
            return withoutMarks(text);
        }
        return withoutMarks(Normalizer.normalize(text, Normalizer.Form.NFD));
    }

    private static String withoutMarks(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /** Takes the longest known pieces of a word from its beginning; a word with an unknown part is unknown as a whole. */
    private void split(StringBuilder word, Sink sink) {
        if (word.length() == 0) {
            return;
        }
        int before = sink.size;
        boolean known = word.codePointCount(0, word.length()) <= LONGEST_WORD;
        int from = 0;
        while (known && from < word.length()) {
            int to = Math.min(word.length(), from + longest);
            Integer piece = null;
            while (to > from && piece == null) {
                String part = word.substring(from, to);
                piece = pieces.get(from == 0 ? part : "##" + part);
                to -= piece == null ? 1 : 0;
            }
            known = piece != null;
            if (known) {
                sink.add(piece);
                from = to;
            }
        }
        if (!known) {
            sink.size = before;
            sink.add(unknown);
        }
        word.setLength(0);
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }

    private static boolean isControl(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE;
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The blocks of Chinese characters that BERT's tokenizer names. */
    private static boolean isChinese(int c) {
        return c >= 0x4e00 && c <= 0x9fff
                || c >= 0x3400 && c <= 0x4dbf
                || c >= 0x20000 && c <= 0x2a6df
                || c >= 0x2a700 && c <= 0x2b73f
                || c >= 0x2b740 && c <= 0x2b81f
                || c >= 0x2b920 && c <= 0x2ceaf
                || c >= 0xf900 && c <= 0xfaff
                || c >= 0x2f800 && c <= 0x2fa1f;
    }

    /** Numbers that are added one by one. */
    private static final class Sink {

        private int[] held = new int[64];
        private int size;

        void add(int number) {
            if (size == held.length) {
                held = Arrays.copyOf(held, 2 * size);
            }
            held[size++] = number;
        }

        int[] numbers() {
            return Arrays.copyOf(held, size);
        }
    }
}
