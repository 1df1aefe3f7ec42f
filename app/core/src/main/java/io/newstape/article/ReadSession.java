package io.newstape.article;

import io.newstape.article.format.Draft;
import io.newstape.article.format.DraftSink;
import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Refusal;
import io.newstape.article.format.Rejected;
import io.newstape.article.format.SizeLimit;
import io.newstape.article.format.TimeBounds;
import io.newstape.schema.Article;
import io.newstape.text.PlainWhitespace;
import java.util.function.Consumer;

/** Where findings of one input become articles and refusals. */
final class ReadSession implements DraftSink {

    private final String file;
    private final ArticleMaker maker;
    private final ReadOptions options;
    private final ReadObserver observer;
    private final Consumer<Article> articles;
    private final Consumer<Refusal> refusals;
    private boolean silent = true;
    private boolean toldOfIds;

    ReadSession(
            String file,
            ArticleMaker maker,
            ReadOptions options,
            ReadObserver observer,
            Consumer<Article> articles,
            Consumer<Refusal> refusals) {
        this.file = file;
        this.maker = maker;
        this.options = options;
        this.observer = observer;
        this.articles = articles;
        this.refusals = refusals;
    }

    @Override
    public void found(Draft draft) {
        Article article;
        try {
            article = maker.make(draft);
        } catch (Rejected e) {
            refused(draft.line, e.problem(), e.advice());
            return;
        }
        silent = false;
        noteUnscoped(draft, article);
        observer.made(draft.line, draft, article);
        articles.accept(article);
    }

    /** Nothing stands before such an id, and other sources may have the same. */
    private void noteUnscoped(Draft draft, Article article) {
        String id = PlainWhitespace.of(draft.id);
        boolean own = article.getArticleId().equals(id) && !ProviderId.isGlobal(id);
        if (own && !toldOfIds) {
            toldOfIds = true;
            observer.noted(
                    "nothing says whose the ids are (such as '" + article.getArticleId() + "'), and another source may"
                            + " have the same; then articles are mixed up. Name the source with --source or a profile");
        }
    }

    @Override
    public void found(long line, Article article) {
        try {
            TimeBounds.check(article.getPublishedAt(), options);
            SizeLimit.checked(article, options.maxTextBytes());
        } catch (Rejected e) {
            refused(line, e.problem(), e.advice());
            return;
        }
        silent = false;
        observer.made(line, null, article);
        articles.accept(article);
    }

    @Override
    public void refused(long line, String problem, String advice) {
        silent = false;
        refusals.accept(new Refusal(file, line, problem, advice));
    }

    /** Says so where the input ended without a word about any article. */
    void close() {
        if (silent) {
            refused(0, Refusal.NO_ARTICLE, "");
        }
    }
}
