package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.Lexicon;
import io.newstape.sentiment.lexicon.WordClass;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;

/** Reads moves that are written as signs: "Toda (+3.9%)", "Toda -2%", "minus 4 percent", "Toda 0.0%". */
final class SignedMove {

    private static final long PLUS = Symbols.of("plus");
    private static final long MINUS = Symbols.of("minus");
    /** From here on, in percent, a rise is a jump. */
    private static final double JUMP = 7;

    private final WordClass up;
    private final WordClass jump;
    private final WordClass down;
    private final WordClass plunge;
    private final WordClass flat;

    SignedMove(Lexicon lexicon) {
        this.up = lexicon.named("up");
        this.jump = lexicon.named("jump");
        this.down = lexicon.named("down");
        this.plunge = lexicon.named("plunge");
        this.flat = lexicon.named("flat");
    }

    /** What the percentage at this token says, or null when it has no sign. */
    WordClass at(Tokens tokens, int i) {
        if (tokens.kind(i) != Tokens.PERCENT) {
            return null;
        }
        Quantity moved = Quantity.at(tokens, i);
        if (moved == null || !isSigned(tokens, i, moved)) {
            return null;
        }
        double percent = tokens.is(i - 1, MINUS) ? -Math.abs(moved.value()) : moved.value();
        if (percent == 0) {
            return flat;
        }
        if (percent > 0) {
            return percent >= JUMP ? jump : up;
        }
        return percent <= -JUMP ? plunge : down;
    }

    private static boolean isSigned(Tokens tokens, int i, Quantity moved) {
        boolean word = tokens.is(i - 1, PLUS) || tokens.is(i - 1, MINUS);
        boolean zero = moved.value() == 0 && tokens.before(i, 1) != '-';
        return word || zero || moved.value() < 0 || tokens.before(i, 1) == '+';
    }
}
