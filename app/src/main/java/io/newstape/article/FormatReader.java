package io.newstape.article;

import java.io.IOException;

/** Reads one format. Everything in the input ends up in the findings, as an article or as a refusal. */
@FunctionalInterface
interface FormatReader {

    void read(SourceText text, Findings findings) throws IOException;
}
