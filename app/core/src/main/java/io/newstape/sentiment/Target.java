package io.newstape.sentiment;

import io.newstape.article.ArticleText;
import io.newstape.schema.ArticleField;
import io.newstape.schema.TextSpan;
import io.newstape.text.Document;
import java.util.List;

/**
 * A company to score and the places that name it.
 *
 * @param company its name as the article writes it, or its ticker; only for messages
 * @param mentions where the article names it, by full name, short form or ticker, in reading order; a name and the
 *     ticker behind it may be two mentions. At least one.
 */
public record Target(String company, List<TextSpan> mentions) {

    /** More mentions of one company than this add nothing to its score but time. */
    private static final int MOST_MENTIONS = 32;

    public Target {
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("no place names " + company);
        }
    }

    /** The mentions that are read. */
    public List<TextSpan> counted() {
        return mentions.subList(0, Math.min(mentions.size(), MOST_MENTIONS));
    }

    /**
     * The field that a mention stands in.
     *
     * @throws IllegalArgumentException when the article has no such field, or the field no such place
     */
    public Document document(ArticleText article, TextSpan mention) {
        Document document = field(article, mention);
        String text = document.text();
        if (!Bounds.hold(text, mention.getStart(), mention.getEnd())) {
            throw new IllegalArgumentException("no mention of " + company + " at " + mention.getStart() + " to "
                    + mention.getEnd() + " in a text of " + text.length());
        }
        return document;
    }

    private static Document field(ArticleText article, TextSpan mention) {
        if (mention.getField() == ArticleField.HEADLINE) {
            return article.headline();
        }
        List<Document> paragraphs = article.paragraphs();
        if (mention.getParagraph() < 0 || mention.getParagraph() >= paragraphs.size()) {
            throw new IllegalArgumentException("article " + article.article().getArticleId() + " has "
                    + paragraphs.size() + " paragraphs, none numbered " + mention.getParagraph());
        }
        return paragraphs.get(mention.getParagraph());
    }
}
