package io.newstape.sentiment.annotate;

import java.util.Arrays;

/**
 * The scope of every token of a text, as one mention of a company sees it. Kept as bytes: references in an array have
 * to be marked for the garbage collector one by one.
 */
final class TokenScopes {

    private final byte[] ordinals;
    private final boolean overruled;

    private TokenScopes(byte[] ordinals, boolean overruled) {
        this.ordinals = ordinals;
        this.overruled = overruled;
    }

    Scope of(int token) {
        return Scope.of(ordinals[token]);
    }

    /** Whether a later clause overrules what the mention's own clause says: "beat estimates, but its shares fell". */
    boolean isOverruled() {
        return overruled;
    }

    /** Takes the scopes one layer after the other; a later layer overrides an earlier one. */
    static final class Builder {

        private final byte[] ordinals;
        private boolean overruled;

        /** Every token is nowhere, until its scope is set. */
        Builder(int tokens) {
            this.ordinals = new byte[tokens];
            set(0, tokens, Scope.NOWHERE);
        }

        /** The scope that a token has so far. */
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

        /** Notes that a later clause overrules what the mention's own clause says. */
        void overrule() {
            overruled = true;
        }

        /** The finished scopes. The builder must not be used any more: they share its array. */
        TokenScopes build() {
            return new TokenScopes(ordinals, overruled);
        }
    }
}
