package io.newstape.encoder;

import java.nio.LongBuffer;

/**
 * A sentence as the model takes it.
 *
 * @param ids its tokens
 * @param types for each token the text that it is of, 0 or 1
 */
record EncodedTokens(LongBuffer ids, LongBuffer types) {

    EncodedTokens {
        if (ids.remaining() != types.remaining()) {
            throw new IllegalArgumentException(ids.remaining() + " tokens, but " + types.remaining() + " types");
        }
    }

    static EncodedTokens of(long[] ids, long[] types) {
        return new EncodedTokens(LongBuffer.wrap(ids), LongBuffer.wrap(types));
    }

    int size() {
        return ids.remaining();
    }
}
