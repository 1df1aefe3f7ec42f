package io.newstape.sentiment.annotate;

import java.util.Arrays;

/**
 * The scope of every token of a passage. Kept as bytes: references in an array have to be marked for the garbage
 * collector one by one.
 */
final class TokenScopes {

    private final byte[] ordinals;

    /** Nowhere, until it is set. */
    TokenScopes(int tokens) {
        this.ordinals = new byte[tokens];
        set(0, tokens, Scope.NOWHERE);
    }

    Scope of(int token) {
        return Scope.of(ordinals[token]);
    }

    void set(int token, Scope scope) {
        ordinals[token] = (byte) scope.ordinal();
    }

    /** Sets the scope of the tokens from the first place to before the second. */
    void set(int from, int to, Scope scope) {
        Arrays.fill(ordinals, from, to, (byte) scope.ordinal());
    }
}
