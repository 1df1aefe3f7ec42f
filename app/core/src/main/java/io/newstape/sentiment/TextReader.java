package io.newstape.sentiment;

/** Tells how good or bad a plain text is for one company in it. Immutable; any thread may call it. */
public interface TextReader {

    /**
     * Reads a text from a company's side.
     *
     * @param text plain text of one or more sentences
     * @param start offset of the company's mention, UTF-16
     * @param end offset behind it
     * @throws IllegalArgumentException when the mention is empty or outside the text
     */
    Reading read(String text, int start, int end);
}
