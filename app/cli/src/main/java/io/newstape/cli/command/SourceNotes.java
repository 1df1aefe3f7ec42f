package io.newstape.cli.command;

import io.newstape.article.ReadObserver;
import io.newstape.article.format.ArticleFormat;
import io.newstape.article.format.Draft;
import io.newstape.cli.render.Output;
import io.newstape.schema.Article;
import java.nio.charset.Charset;

/** Tells what a publisher should know of a source although nothing was refused. */
final class SourceNotes implements ReadObserver {

    private final String file;
    private final Output output;

    SourceNotes(String file, Output output) {
        this.file = file;
        this.output = output;
    }

    @Override
    public void recognised(ArticleFormat format, Charset charset, boolean packed) {
        // 'inspect' shows it
    }

    @Override
    public void made(Draft draft, Article article) {
        // 'inspect' shows it
    }

    @Override
    public void noted(String note) {
        output.say("newstape: " + file + ": " + note);
    }
}
