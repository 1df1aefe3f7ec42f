package io.newstape.operations.purge;

import io.newstape.schema.Article;
import io.newstape.streams.wire.PurgeNote;
import java.util.Objects;

/**
 * What a provider asks to be deleted.
 *
 * @param kind whether a whole source or one article
 * @param name Article.source or Article.articleId
 */
public record PurgeOrder(Kind kind, String name) {

    /** How much. */
    public enum Kind {
        /** All articles of a source. */
        SOURCE,
        /** All versions of one article. */
        ARTICLE
    }

    public PurgeOrder {
        Objects.requireNonNull(kind);
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of what is to be purged is empty");
        }
    }

    /** In words. */
    public String words() {
        return (kind == Kind.SOURCE ? "source " : "article ") + name;
    }

    boolean takes(Article article) {
        return name.equals(kind == Kind.SOURCE ? article.getSource() : article.getArticleId());
    }

    boolean isOf(PurgeNote note) {
        return words().equals(note.subject());
    }
}
