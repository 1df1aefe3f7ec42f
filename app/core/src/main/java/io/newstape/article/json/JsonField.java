package io.newstape.article.json;

import io.newstape.text.WordLists;
import java.util.List;
import java.util.Locale;

/**
 * What news APIs call the parts of an article, best first. The names stand in {@code words.txt}, without case, dashes and
 * underscores.
 *
 * <p>Collected from the public documentation of the APIs of Alpaca, Alpha Vantage, Benzinga, EODHD, Finnhub, FMP, GDELT,
 * Marketaux, NewsAPI, Polygon, Stock News, Tiingo and Yahoo, of The Guardian and The New York Times, and of WordPress.
 */
enum JsonField {
    HEADLINE,
    BODY,
    /** Taken where there is no body. */
    SHORT_BODY,
    /** A wire's {@code altId} names the story, its {@code id} one take of it. */
    ID,
    URL,
    PUBLISHED,
    UPDATED,
    /** Since when it is gone. */
    WITHDRAWN_AT,
    /** Flags that say that it is gone. */
    WITHDRAWN,
    EMBARGOED,
    SYMBOLS,
    SUBJECTS,
    SOURCE,
    LANGUAGE,
    VERSION,
    /** The number of a wire's take of a story. */
    TAKE,
    /** What a message does to the article it names. */
    ACTION,
    /** Objects that hold the article of a message. */
    WRAPPER;

    private final List<String> names;

    /** What a profile calls it. */
    String part() {
        return switch (this) {
            case SHORT_BODY, TAKE, WITHDRAWN_AT, WITHDRAWN, ACTION, WRAPPER -> "";
            case SOURCE -> "source-field";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    /** What the article calls it. */
    String articleField() {
        return switch (this) {
            case HEADLINE -> "headline";
            case BODY, SHORT_BODY -> "paragraphs";
            case ID -> "articleId";
            case URL -> "url";
            case PUBLISHED, UPDATED, EMBARGOED -> name().toLowerCase(Locale.ROOT);
            case SYMBOLS -> "symbols";
            case SUBJECTS -> "subjects";
            case SOURCE -> "source";
            case LANGUAGE -> "language";
            case VERSION, TAKE -> "version";
            case WITHDRAWN_AT, WITHDRAWN, ACTION -> "status";
            case WRAPPER -> "article";
        };
    }

    JsonField() {
        this.names = List.copyOf(Lists.OF_NAMES.named(
                "names-of-" + name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    /** Read before the first constant is made. */
    private static final class Lists {
        private static final WordLists OF_NAMES = WordLists.beside(JsonField.class);

        private Lists() {}
    }

    List<String> names() {
        return names;
    }
}
