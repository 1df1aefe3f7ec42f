package io.newstape.article.format;

import io.newstape.schema.Article;
import java.util.List;

/** How heavy an article is on a topic: its strings in UTF-8. */
public final class SizeLimit {

    private static final int PER_STRING = 2;

    private SizeLimit() {}

    /** The article, unless it weighs more than the limit. */
    public static Article checked(Article article, int limit) throws Rejected {
        long weight = of(article.getArticleId())
                + of(article.getSource())
                + of(article.getUrl())
                + of(article.getHeadline())
                + of(article.getParagraphs())
                + of(article.getSubjects())
                + of(article.getSymbols());
        if (weight > limit) {
            throw tooLong(weight + " bytes", limit);
        }
        return article;
    }

    public static Rejected tooLong(String length, int limit) {
        return new Rejected(
                "the article is too long: " + length + " of text, " + limit + " are the most",
                "Articles of this size are mostly several in one. Split it, or publish what it is about.");
    }

    private static long of(List<String> texts) {
        long sum = 0;
        for (String text : texts) {
            sum += of(text);
        }
        return sum;
    }

    private static long of(String text) {
        if (text == null) {
            return 0;
        }
        long bytes = PER_STRING;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // each half of a surrogate pair stands for two of its four bytes
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
