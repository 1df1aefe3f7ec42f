package io.newstape.history.log;

import io.newstape.text.Sha256;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * SHA-256 of what goes through a stream, and marks on the way: how the hash begins after so many bytes. Where two files
 * have their first different mark, they have their first different byte before it. There are a thousand marks at most,
 * however long the file is.
 */
public final class FileMarks extends FilterOutputStream {

    private static final int MOST = 1024;
    private static final int FIRST_EVERY = 4096;

    /** A mark only finds a place; the hash of the whole file decides. */
    private static final int MARK_BYTES = 8;

    private final Sha256 hash;
    private final List<String> marks = new ArrayList<>();
    private long every;
    private long bytes;

    public FileMarks(OutputStream out) {
        this(out, FIRST_EVERY);
    }

    /** @param every how far the marks lie apart at first, as a power of two */
    FileMarks(OutputStream out, long every) {
        this(out, new Sha256(), every);
    }

    private FileMarks(OutputStream out, Sha256 hash, long every) {
        super(hash.copyOf(out));
        this.hash = hash;
        this.every = every;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int length) throws IOException {
        int next = start;
        int left = length;
        while (left > 0) {
            int piece = (int) Math.min(left, every - bytes % every);
            out.write(from, next, piece);
            bytes += piece;
            next += piece;
            left -= piece;
            if (bytes % every == 0) {
                mark();
            }
        }
    }

    /** How many bytes went through. */
    public long bytes() {
        return bytes;
    }

    /** How many bytes lie between two marks. */
    public long every() {
        return every;
    }

    /** The marks, 16 hexadecimal digits each. */
    public List<String> marks() {
        return List.copyOf(marks);
    }

    /** SHA-256 of all, 64 hexadecimal digits. */
    public String hex() {
        return hash.hex();
    }

    private void mark() {
        marks.add(hash.hex(MARK_BYTES));
        if (marks.size() > MOST) {
            List<String> second = new ArrayList<>();
            for (int i = 1; i < marks.size(); i += 2) {
                second.add(marks.get(i));
            }
            marks.clear();
            marks.addAll(second);
            every *= 2;
        }
    }
}
