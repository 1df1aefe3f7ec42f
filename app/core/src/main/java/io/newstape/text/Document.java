package io.newstape.text;

import java.util.List;

/**
 * A text, and what is read once from it. Each layer is made when it is first asked for, and kept; nobody changes a
 * layer that another one has made.
 *
 * <p>Offsets are UTF-16 units of {@link #text()}, the end exclusive. A document belongs to one thread.
 */
public final class Document {

    private final String text;
    private List<Sentences.Range> sentences;
    private Tokens tokens;
    private FoldedText folded;
    private ComparableText comparable;

    public Document(String text) {
        this.text = text;
    }

    /** The text as it is, never null. */
    public String text() {
        return text;
    }

    /** The sentences, in reading order. */
    public List<Sentences.Range> sentences() {
        if (sentences == null) {
            sentences = Sentences.of(text);
        }
        return sentences;
    }

    /** The words, numbers, marks and tickers, in reading order. */
    public Tokens tokens() {
        if (tokens == null) {
            tokens = Tokenizer.tokens(text, sentences());
        }
        return tokens;
    }

    /** The characters, full-width forms folded to ASCII one for one: what symbols are looked for in. */
    public FoldedText folded() {
        if (folded == null) {
            folded = new FoldedText(text);
        }
        return folded;
    }

    /** The text in the form in which names are compared. */
    public ComparableText comparable() {
        if (comparable == null) {
            comparable = new ComparableText(text);
        }
        return comparable;
    }
}
