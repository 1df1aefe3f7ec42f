package io.newstape.article.json;

import java.util.Arrays;
import java.util.stream.IntStream;

/** In which line of an input a character of one of its parts stands. */
final class JsonLines {

    private final long first;
    private final int[] ends;

    /** @param first the line of the first character, from 1 */
    JsonLines(String text, long first) {
        this.first = first;
        this.ends = IntStream.range(0, text.length())
                .filter(at -> text.charAt(at) == '\n')
                .toArray();
    }

    long of(int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return first + (found < 0 ? -found - 1 : found);
    }
}
