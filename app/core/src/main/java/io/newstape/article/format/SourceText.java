package io.newstape.article.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes as characters, with the place of every byte that is none.
 *
 * <p>A malformed byte doesn't end the input: it is read as {@link #BAD}, so that the article it stands in can be
 * refused by name and the others go through. So is a NUL, which no text holds. Line ends come as {@code \n}, whatever the input has.
 */
public final class SourceText extends Reader {

    /** Stands for bytes that are no text. A noncharacter: no real text holds it. */
    public static final char BAD = '\uFDD0';

    private static final int BUFFER = 16 * 1024;

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer fresh = CharBuffer.allocate(BUFFER);
    private final BadPlaces bad = new BadPlaces();

    private char[] chars = new char[2 * BUFFER];
    private int from;
    private int to;
    private long bytesRead;
    private long line = 1;
    private boolean carriageReturn;
    private boolean ended;
    private IOException failure;

    /** @param skipped how many bytes of the input came before the stream's first, for the places of bad ones */
    public SourceText(InputStream in, Charset charset, int skipped) {
        this.in = in;
        this.bytesRead = skipped;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Puts spaces in place of characters at the start, so that lines stay what they are. To be called before anything is read. */
    public void blank(int length) {
        for (int i = from; i < Math.min(from + length, to); i++) {
            chars[i] = chars[i] == '\n' ? '\n' : ' ';
        }
    }

    /**
     * Takes NULs for spaces from here on: where a whole input is one article, it need not be lost for them. To be called
     * before anything is read.
     */
    public void takeNulsForSpaces() {
        bad.takeNulsForSpaces();
    }

    /** The first NUL that was taken for a space. */
    public Optional<BadBytes> spacedNul() {
        return bad.spacedNul();
    }

    public Charset charset() {
        return charset;
    }

    /** Up to that many characters from the start, without taking them; NULs are still in them. To be called before anything is read. */
    public String head(int length) throws IOException {
        while (to - from < length && fill()) {
            continue;
        }
        return new String(chars, from, Math.min(length, to - from));
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (from == to) {
            if (!fill()) {
                if (failure != null) {
                    throw failure;
                }
                return -1;
            }
        }
        int count = Math.min(length, to - from);
        System.arraycopy(chars, from, target, offset, count);
        from += count;
        char nul = bad.isNulSpace() ? ' ' : BAD;
        for (int i = offset; i < offset + count; i++) {
            target[i] = target[i] == 0 ? nul : target[i];
        }
        return count;
    }

    /** The first bad bytes of all, if a text has any. */
    public Optional<BadBytes> badBytesIn(String text) {
        return text.indexOf(BAD) < 0 ? Optional.empty() : badBytes(1, Long.MAX_VALUE);
    }

    /** What is left, or nothing if that is more than the limit. */
    public Optional<String> rest(int limit) throws IOException {
        StringBuilder all = new StringBuilder();
        char[] part = new char[BUFFER];
        for (int count = read(part, 0, BUFFER); count >= 0; count = read(part, 0, BUFFER)) {
            if (all.length() + count > limit) {
                return Optional.empty();
            }
            all.append(part, 0, count);
        }
        return Optional.of(all.toString());
    }

    /** The first bad bytes in these lines, both included; those of earlier lines are forgotten. */
    public Optional<BadBytes> badBytes(long firstLine, long lastLine) {
        return bad.first(firstLine, lastLine);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Decodes some more; false at the end of the input. */
    private boolean fill() throws IOException {
        // behind a bad byte there may be more, even when the input has ended
        while (!ended || bytes.hasRemaining()) {
            topUp();
            CoderResult result = decoder.decode(bytes, fresh, ended);
            take();
            if (result.isError()) {
                markBad(result.length());
                return true;
            }
            if (to > from) {
                return true;
            }
        }
        return false;
    }

    private void topUp() throws IOException {
        if (ended) {
            return;
        }
        bytes.compact();
        int count;
        try {
            count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        } catch (IOException e) {
            // what came before it is read first
            failure = e;
            count = -1;
        }
        if (count < 0) {
            ended = true;
        } else {
            bytesRead += count;
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private void markBad(int length) {
        long offset = bytesRead - bytes.remaining();
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < length; i++) {
            hex.append(String.format("%02X", bytes.get()));
        }
        bad.add(new BadBytes(line, offset, hex.toString()));
        append(BAD);
    }

    private void take() {
        fresh.flip();
        int counted = fresh.limit();
        long offset = bytesRead - bytes.remaining();
        for (int i = fresh.limit() - 1; i >= 0; i--) {
            // counted from the end: only the number of decoded bytes is known
            if (fresh.get(i) == 0) {
                offset -= length(i, counted);
                counted = i;
            }
        }
        while (fresh.hasRemaining()) {
            int at = fresh.position();
            char c = fresh.get();
            if (c == 0) {
                offset += at > counted ? length(counted, at) : 0;
                counted = at;
                bad.addNul(line, offset);
            }
            if (c == '\n' && carriageReturn) {
                carriageReturn = false;
                continue;
            }
            carriageReturn = c == '\r';
            if (c == '\r' || c == '\n') {
                line++;
                append('\n');
            } else {
                append(c == BAD ? '\uFFFD' : c);
            }
        }
        fresh.clear();
    }

    /** How many bytes characters were decoded from. */
    private int length(int start, int end) {
        return charset.canEncode()
                ? new String(fresh.array(), start, end - start).getBytes(charset).length
                : end - start;
    }

    private void append(char c) {
        if (to == chars.length) {
            if (from > 0) {
                System.arraycopy(chars, from, chars, 0, to - from);
                to -= from;
                from = 0;
            } else {
                chars = Arrays.copyOf(chars, chars.length * 2);
            }
        }
        chars[to++] = c;
    }
}
