package io.newstape.cli.command;

import io.newstape.article.ReadObserver;
import io.newstape.article.format.ArticleFormat;
import io.newstape.article.format.Draft;
import io.newstape.cli.render.Output;
import io.newstape.schema.Article;
import java.nio.charset.Charset;
import java.time.Instant;

/** Tells what a publisher should know of a source although nothing was refused. */
final class SourceNotes implements ReadObserver {

    private final String file;
    private final Output output;
    private final Instant now;
    private long line;
    private boolean toldOfEmbargo;

    /** @param now by it the end of an embargo is still to come */
    SourceNotes(String file, Output output, Instant now) {
        this.now = now;
        this.file = file;
        this.output = output;
    }

    @Override
    public void recognised(ArticleFormat format, Charset charset, boolean packed) {
        // 'inspect' shows it
    }

    @Override
    public void made(long where, Draft draft, Article article) {
        line = where;
        if (draft != null
                && draft.heldBack
                && !toldOfEmbargo
                && article.getPublishedAt().isAfter(now)) {
            toldOfEmbargo = true;
            noted("article " + article.getArticleId() + " is under embargo until " + article.getPublishedAt()
                    + ". Its signals have that time, and readers get them before it");
        }
    }

    /** Where the article starts that is handed on next, from 1; 0 where that isn't known. */
    long line() {
        return line;
    }

    @Override
    public void noted(String note) {
        output.say("newstape: " + file + ": " + note);
    }
}
