package io.newstape.sentiment;

import java.util.List;
import java.util.Optional;

/**
 * A labelled text to learn from or to measure on.
 *
 * @param text plain text
 * @param start offset of the company's mention, UTF-16
 * @param end offset behind it
 * @param label what the text is for the company
 * @param events labels of what happened to the company, each once; empty where nobody labelled events
 */
public record LabelledExample(String text, int start, int end, Label label, Optional<List<String>> events) {

    public LabelledExample {
        Bounds.check(text, start, end);
        events = events.map(labels -> labels.stream().distinct().toList());
    }

    /** The mention as written. */
    public String entity() {
        return text.substring(start, end);
    }
}
