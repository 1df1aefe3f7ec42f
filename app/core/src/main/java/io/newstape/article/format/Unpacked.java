package io.newstape.article.format;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes inside a gzip file, one after the other and never all at once.
 *
 * <p>A small file can unpack to very much. News shrinks to about a fifth, so what unpacks to more than
 * {@value #MOST_PER_BYTE} times its size was made to fill a disk or a memory, and reading it ends there.
 */
public final class Unpacked extends InputStream {

    private static final long MOST_PER_BYTE = 200;

    /** A short file of the same line a thousand times is no attack. */
    private static final long ALWAYS_ALLOWED = 16 * 1024 * 1024;

    private static final int BUFFER = 8 * 1024;

    private final Counted packed;
    private final GZIPInputStream unpacked;
    private long given;
    /** It comes again whenever somebody reads on. */
    private IOException failure;

    /** @throws IOException when the bytes are not those of a gzip file */
    public Unpacked(InputStream packed) throws IOException {
        this.packed = new Counted(packed);
        this.unpacked = new GZIPInputStream(this.packed, BUFFER);
    }

    /** Whether an input that starts like this is a gzip file. */
    public static boolean isPacked(byte[] head) {
        return head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B && head[2] == 8;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = unpack(target, offset, length);
        given += Math.max(0, count);
        if (given > ALWAYS_ALLOWED && given / MOST_PER_BYTE > packed.taken) {
            throw new IOException("it unpacks to more than " + MOST_PER_BYTE + " times its size");
        }
        return count;
    }

    private int unpack(byte[] target, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            return unpacked.read(target, offset, length);
        } catch (ZipException e) {
            failure = new IOException(
                    "the gzip file is damaged: its checksum or its packed data are wrong, so what it holds may be"
                            + " wrong too",
                    e);
        } catch (EOFException e) {
            failure = new EOFException("the gzip file is cut off");
            failure.initCause(e);
        }
        throw failure;
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    private static final class Counted extends FilterInputStream {

        private long taken;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            taken += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            taken += Math.max(0, count);
            return count;
        }
    }
}
