package io.newstape.sentiment;

/**
 * A labelled text to learn from or to measure on.
 *
 * @param text plain text
 * @param start offset of the company's mention, UTF-16
 * @param end offset behind it
 * @param label what the text is for the company
 */
public record LabelledExample(String text, int start, int end, Label label) {

    public LabelledExample {
        Bounds.check(text, start, end);
    }

    /** The mention as written. */
    public String entity() {
        return text.substring(start, end);
    }
}
