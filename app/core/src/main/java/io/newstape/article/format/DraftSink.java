package io.newstape.article.format;

/** Where a format puts what it finds, in the order of the input. */
public interface DraftSink {

    /** An article as it stands in the input: not yet cleaned, dated, named or checked. */
    void found(Draft draft);

    /** An article that the input itself has in its final form. */
    void found(long line, io.newstape.schema.Article article);

    /** Something that can't become an article; the line counts from 1, or is 0 for the whole input. */
    void refused(long line, String problem, String advice);
}
