package io.newstape.article;

import io.newstape.schema.Article;
import io.newstape.text.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * An article, and each of its texts as a document: so that all who look for something in it read it once.
 *
 * @param article the article as published
 * @param headline its headline
 * @param paragraphs its paragraphs, in order
 */
public record ArticleText(Article article, Document headline, List<Document> paragraphs) {

    public ArticleText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The headline, then the paragraphs. */
    public List<Document> fields() {
        List<Document> fields = new ArrayList<>(paragraphs.size() + 1);
        fields.add(headline);
        fields.addAll(paragraphs);
        return fields;
    }

    /** An article whose texts are yet to be read: each layer is made when it is first asked for. */
    public static ArticleText of(Article article) {
        List<Document> paragraphs = new ArrayList<>(article.getParagraphs().size());
        for (String paragraph : article.getParagraphs()) {
            paragraphs.add(new Document(paragraph));
        }
        return new ArticleText(article, new Document(article.getHeadline()), paragraphs);
    }
}
