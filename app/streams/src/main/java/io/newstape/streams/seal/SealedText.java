package io.newstape.streams.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Text of one article under one key. It is sealed with AES-GCM (256 bits), bound to the article's id. The key
 * is made of the leaf and that id. The nonce is made of the text (HMAC-SHA256, cut at 12 bytes), so that equal text gives
 * equal bytes, and two texts of an article share a nonce with a chance of 1 in 2 to the 96.
 *
 * <pre>
 *  sealed:1:0123456789abcdef:nonce, sealed text and tag in Base64 for addresses
 * </pre>
 */
final class SealedText {

    private static final String MARK = "sealed:1:";
    private static final int ID_LENGTH = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String keyId;
    private final byte[] articleId;
    private final SecretKeySpec key;
    private final byte[] nonceKey;

    SealedText(String keyId, String articleId, byte[] leaf) {
        this.keyId = keyId;
        this.articleId = articleId.getBytes(StandardCharsets.UTF_8);
        this.key = new SecretKeySpec(KeyTree.derive(leaf, purpose("text", articleId)), "AES");
        this.nonceKey = KeyTree.derive(leaf, purpose("nonce", articleId));
    }

    /** The id of the key that a text is sealed with; empty for one that isn't sealed. */
    static Optional<String> keyOf(String text) {
        int end = MARK.length() + ID_LENGTH;
        return text.startsWith(MARK) && text.length() > end && text.charAt(end) == ':'
                ? Optional.of(text.substring(MARK.length(), end))
                : Optional.empty();
    }

    /** Nothing stays as it is. Text that only looks sealed is sealed as any other. */
    String seal(String text) {
        if (text.isEmpty()) {
            return text;
        }
        byte[] plain = utf8(text);
        byte[] nonce = Arrays.copyOf(KeyTree.derive(nonceKey, plain), NONCE_BYTES);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, plain, 0);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return MARK + keyId + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * Undoes {@link #seal}.
     *
     * @throws IllegalArgumentException when somebody changed it, or it is another article's
     */
    String open(String sealed) {
        byte[] all = Base64.getUrlDecoder().decode(sealed.substring(MARK.length() + ID_LENGTH + 1));
        if (all.length < NONCE_BYTES) {
            throw new IllegalArgumentException("the sealed text is cut");
        }
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, all, NONCE_BYTES), StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(articleId);
            return cipher.doFinal(text, from, text.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the sealed text was changed, or is another article's", e);
        }
    }

    /** Two articles of one leaf have two keys all the same: else they could share a nonce under one key. */
    private static byte[] purpose(String word, String articleId) {
        return utf8(word + '\0' + articleId);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
