package io.newstape.cli.fetch;

import io.newstape.article.format.DeclaredCharset;
import io.newstape.article.format.Rejected;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The character set of an answer. A byte order mark counts first. Then comes UTF-8 where the bytes are valid in it:
 * a text in another set hardly ever is, and servers often declare a preset of theirs. Then comes what the header says
 * and then what the document says, whichever fits the bytes (the order of RFC 7303).
 */
final class BodyCharset {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Sets such as ISO-2022-JP switch with it, and are valid UTF-8 to the eye. */
    private static final byte ESCAPE = 0x1B;

    private static final Pattern HEADER =
            Pattern.compile("charset\\s?=\\s?\"?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private BodyCharset() {}

    /**
     * @param contentType the header; empty for none
     * @return the body in UTF-8 behind a byte order mark, which readers believe; or as it was, where it has a mark or
     *     no set fits
     */
    static byte[] toUtf8(byte[] body, String contentType) {
        Optional<DeclaredCharset> declared = declared(body);
        if (body.length == 0 || declared.isPresent() && isMarked(declared.get())) {
            return body;
        }
        Stream<Charset> utf8 = hasEscape(body) ? Stream.empty() : Stream.of(StandardCharsets.UTF_8);
        return Stream.of(
                        utf8,
                        header(contentType).stream(),
                        declared.map(DeclaredCharset::charset).stream(),
                        Stream.of(StandardCharsets.UTF_8))
                .flatMap(set -> set)
                .flatMap(set -> decoded(body, set).stream())
                .findFirst()
                .map(BodyCharset::marked)
                .orElse(body);
    }

    private static Optional<DeclaredCharset> declared(byte[] body) {
        try {
            return Optional.of(DeclaredCharset.of(Arrays.copyOf(body, Math.min(body.length, DeclaredCharset.HEAD))));
        } catch (Rejected e) {
            // a set that nobody knows; the header may say another
            return Optional.empty();
        }
    }

    /** Whether the body itself says its character set. Zeros beside each letter say UTF-16 as surely as a mark. */
    private static boolean isMarked(DeclaredCharset declared) {
        return declared.markLength() > 0
                || declared.charset().equals(StandardCharsets.UTF_16BE)
                || declared.charset().equals(StandardCharsets.UTF_16LE);
    }

    private static boolean hasEscape(byte[] body) {
        for (byte one : body) {
            if (one == ESCAPE) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Charset> header(String contentType) {
        Matcher named = HEADER.matcher(contentType);
        return named.find() ? DeclaredCharset.known(named.group(1)) : Optional.empty();
    }

    private static Optional<CharBuffer> decoded(byte[] body, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(body)));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static byte[] marked(CharBuffer text) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(text);
        byte[] all = Arrays.copyOf(MARK, MARK.length + encoded.remaining());
        encoded.get(all, MARK.length, encoded.remaining());
        return all;
    }
}
