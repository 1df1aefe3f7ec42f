package io.newstape.mention.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * What a symbol of an exchange looks like, as the exchange table writes it: {@code A} a capital letter, {@code 9} a
 * digit, {@code X} either, each with an optional count {@code {n}} or {@code {min,max}}; alternatives stand between
 * {@code |}. Tokyo's {@code 9X9X} takes {@code 7203} and {@code 130A}. A match costs at most a few steps per character.
 */
public final class SymbolGrammar {

    private final String source;
    private final List<Piece[]> alternatives;

    private SymbolGrammar(String source, List<Piece[]> alternatives) {
        this.source = source;
        this.alternatives = alternatives;
    }

    /**
     * @throws IllegalArgumentException when the grammar is empty or has an unknown sign
     */
    public static SymbolGrammar parse(String source) {
        List<Piece[]> alternatives = new ArrayList<>();
        for (String alternative : source.split("\\|", -1)) {
            alternatives.add(pieces(alternative));
        }
        return new SymbolGrammar(source, List.copyOf(alternatives));
    }

    /** Whether the whole of {@code symbol} is a symbol of the exchange. */
    public boolean matches(CharSequence symbol) {
        return matches(symbol, 0, symbol.length());
    }

    /** Whether {@code text} from {@code start} to {@code end} is a symbol of the exchange. */
    public boolean matches(CharSequence text, int start, int end) {
        for (Piece[] alternative : alternatives) {
            if (matches(alternative, 0, text, start, end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether symbols of the exchange are made of digits, so that the exchange's own form has a fixed length. */
    public boolean digits() {
        return alternatives.get(0)[0].kind == '9';
    }

    /** Whether one of the forms begins with a digit, so that digits alone may be a symbol. */
    public boolean takesDigits() {
        return alternatives.stream().anyMatch(alternative -> alternative[0].kind == '9');
    }

    private static boolean matches(Piece[] pieces, int piece, CharSequence text, int start, int end) {
        if (piece == pieces.length) {
            return start == end;
        }
        Piece wanted = pieces[piece];
        int most = start;
        while (most < end && most - start < wanted.max && wanted.takes(text.charAt(most))) {
            most++;
        }
        for (int next = most; next - start >= wanted.min; next--) {
            if (matches(pieces, piece + 1, text, next, end)) {
                return true;
            }
        }
        return false;
    }

    private static Piece[] pieces(String alternative) {
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        while (i < alternative.length()) {
            char kind = alternative.charAt(i++);
            int min = 1;
            int max = 1;
            if (i < alternative.length() && alternative.charAt(i) == '{') {
                int close = alternative.indexOf('}', i);
                if (close < 0) {
                    throw new IllegalArgumentException("no '}' in the symbol grammar '" + alternative + "'");
                }
                String[] counts = alternative.substring(i + 1, close).split(",", -1);
                min = Integer.parseInt(counts[0]);
                max = counts.length > 1 ? Integer.parseInt(counts[1]) : min;
                i = close + 1;
            }
            pieces.add(new Piece(kind, min, max));
        }
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a symbol grammar needs at least one sign");
        }
        return pieces.toArray(Piece[]::new);
    }

    @Override
    public String toString() {
        return source;
    }

    private record Piece(char kind, int min, int max) {

        Piece {
            if ("A9X-".indexOf(kind) < 0) {
                throw new IllegalArgumentException("unknown sign '" + kind + "' in a symbol grammar");
            }
            if (min < 1 || max < min || max > 16) {
                throw new IllegalArgumentException("a count must be 1 to 16: {" + min + "," + max + "}");
            }
        }

        boolean takes(char c) {
            boolean letter = c >= 'A' && c <= 'Z';
            boolean digit = c >= '0' && c <= '9';
            return switch (kind) {
                case 'A' -> letter;
                case '9' -> digit;
                case '-' -> c == '-';
                default -> letter || digit;
            };
        }
    }
}
