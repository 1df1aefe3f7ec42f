package io.newstape.article;

import io.newstape.article.format.ArticleFormat;
import io.newstape.article.format.Draft;
import io.newstape.schema.Article;
import java.nio.charset.Charset;

/** Sees how an input was understood, beside what comes of it. */
public interface ReadObserver {

    /** Sees nothing. */
    ReadObserver NONE = new ReadObserver() {
        @Override
        public void recognised(ArticleFormat format, Charset charset, boolean packed) {
            // nobody asked
        }

        @Override
        public void made(long line, Draft draft, Article article) {
            // nobody asked
        }
    };

    /**
     * Called once for an input, before its first article; never for one whose character set is unknown.
     *
     * @param packed whether it is a gzip file; format and character set are of what is in it
     */
    void recognised(ArticleFormat format, Charset charset, boolean packed);

    /**
     * Called for each article, just before it is handed on.
     *
     * @param line where the article starts, from 1; 0 where that isn't known
     * @param draft the article as the input has it; null where the input has it in its final form
     */
    void made(long line, Draft draft, Article article);

    /**
     * Called for what a person should know of the source although nothing was refused, once for each kind.
     *
     * @param note a sentence without a full stop
     */
    default void noted(String note) {
        // most don't ask
    }
}
