package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.article.ReadObserver;
import io.newstape.article.format.ArticleFormat;
import io.newstape.article.format.Draft;
import io.newstape.article.format.Refusal;
import io.newstape.cli.render.InspectedArticle;
import io.newstape.cli.render.Output;
import io.newstape.schema.Article;
import java.nio.charset.Charset;

/** What is shown of one input: its format, then each article or refusal in their order. */
final class Inspection implements ReadObserver {

    private final String file;
    private final Output output;
    private String format = "";
    private long articles;
    private long refused;

    Inspection(String file, Output output) {
        this.file = file;
        this.output = output;
    }

    @Override
    public void recognised(ArticleFormat recognised, Charset charset, boolean packed) {
        format = recognised.name();
        if (!output.json()) {
            output.line(file + ": " + format + ", " + charset.name() + (packed ? ", gzip" : ""));
        }
    }

    @Override
    public void made(Draft draft, Article article) {
        articles++;
        InspectedArticle inspected = InspectedArticle.of(draft, article);
        if (output.json()) {
            ObjectNode line = opened(inspected.line());
            line.setAll(inspected.json());
            output.line(line);
        } else {
            output.lines(inspected.lines());
        }
    }

    void refused(Refusal refusal) {
        refused++;
        if (output.json()) {
            output.line(opened(refusal.line()).put("refused", refusal.problem()).put("advice", refusal.advice()));
        } else {
            output.line("  line " + refusal.line() + ": refused, " + refusal.problem());
            if (!refusal.advice().isEmpty()) {
                output.line("    " + refusal.advice());
            }
        }
    }

    /** The sum, for people. */
    void end() {
        if (!output.json()) {
            output.line("  " + articles + " articles, " + refused + " refused");
        }
    }

    private ObjectNode opened(long line) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", file)
                .put("format", format)
                .put("line", line);
    }
}
