package io.newstape.article.xml;

import java.io.IOException;
import java.io.Reader;

/** A text, and behind it what another reader gives. */
final class JoinedReader extends Reader {

    private final String first;
    private final Reader then;
    private int at;

    JoinedReader(String first, Reader then) {
        this.first = first;
        this.then = then;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (at == first.length()) {
            return then.read(target, offset, length);
        }
        int count = Math.min(length, first.length() - at);
        first.getChars(at, at + count, target, offset);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        then.close();
    }
}
