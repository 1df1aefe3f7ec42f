package io.newstape.article.format;

import java.io.IOException;

/** Reads one format. Everything in the input ends up in the findings, as an article or as a refusal. */
@FunctionalInterface
public interface FormatReader {

    void read(SourceText text, DraftSink findings) throws IOException;
}
