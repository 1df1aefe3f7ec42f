package io.newstape.signal;

import io.newstape.text.Sha256;

/** The id of a signal: a hash of what it is about, so that every replay gives it the same. */
public final class SignalId {

    private static final int BYTES = 16;

    private SignalId() {}

    /**
     * @return the first 128 bits of SHA-256 over articleId, a zero byte and the RIC, UTF-8, as 32 hexadecimal digits
     */
    public static String of(String articleId, String ric) {
        return new Sha256().add(articleId).add((byte) 0).add(ric).hex(BYTES);
    }
}
