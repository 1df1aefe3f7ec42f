package io.newstape.streams.seal;

import io.newstape.schema.Article;
import io.newstape.schema.Evidence;
import io.newstape.schema.FlatSignal;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Sentiment;
import io.newstape.schema.Signal;
import io.newstape.schema.SourceArticle;
import io.newstape.schema.TickerMention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;

/**
 * Where a record holds what its provider wrote: headline, address, paragraphs, the sentences around mentions and the
 * evidence of sentiment. Symbols, names of companies and figures are facts, and no text.
 */
final class TextFields {

    private TextFields() {}

    /** Whose text a record holds, and of which version. */
    record Owner(String source, String articleId, long version) {}

    /** Empty for a record without text of one article. */
    static Optional<Owner> owner(SpecificRecord value) {
        if (value instanceof Article article) {
            return Optional.of(new Owner(article.getSource(), article.getArticleId(), article.getVersion()));
        }
        if (value instanceof ScoredMention mention) {
            return Optional.of(owner(mention.getArticle()));
        }
        if (value instanceof Signal signal) {
            return Optional.of(owner(signal.getArticle()));
        }
        return value instanceof FlatSignal flat
                ? Optional.of(new Owner(flat.getSource(), flat.getArticleId(), flat.getArticleVersion()))
                : Optional.empty();
    }

    private static Owner owner(SourceArticle article) {
        return new Owner(article.getSource(), article.getArticleId(), article.getArticleVersion());
    }

    /** Whether a record with an owner is sealed already. */
    static boolean isSealed(SpecificRecord value) {
        return !keysOf(value).isEmpty();
    }

    /**
     * The ids of the keys that a record is sealed with. All texts of a record are sealed together: one in clear says that
     * the others only look sealed, because their provider wrote so.
     *
     * @return nothing for a record that has no text, or any in clear
     */
    static Set<String> keysOf(SpecificRecord value) {
        String headline = headline(value);
        // most of what is in clear ends here
        if (!headline.isEmpty() && SealedText.keyOf(headline).isEmpty()) {
            return Set.of();
        }
        Set<String> ids = new LinkedHashSet<>();
        for (String text : texts(value)) {
            Optional<String> id = SealedText.keyOf(text);
            if (id.isEmpty()) {
                return Set.of();
            }
            ids.add(id.get());
        }
        return ids;
    }

    /** Whether there is any text. */
    static boolean hasText(SpecificRecord value) {
        return !texts(value).isEmpty();
    }

    private static List<String> texts(SpecificRecord value) {
        List<String> texts = new ArrayList<>();
        with(value, text -> {
            if (!text.isEmpty()) {
                texts.add(text);
            }
            return text;
        });
        return texts;
    }

    private static String headline(SpecificRecord value) {
        if (value instanceof Article article) {
            return article.getHeadline();
        }
        if (value instanceof ScoredMention mention) {
            return mention.getArticle().getHeadline();
        }
        if (value instanceof Signal signal) {
            return signal.getArticle().getHeadline();
        }
        return value instanceof FlatSignal flat ? flat.getHeadline() : "";
    }

    /** The same record with every text of it replaced. */
    @SuppressWarnings("unchecked")
    static <T extends SpecificRecord> T with(T value, UnaryOperator<String> change) {
        if (value instanceof Article article) {
            return (T) with(article, change);
        }
        if (value instanceof ScoredMention mention) {
            return (T) ScoredMention.newBuilder(mention)
                    .setArticle(with(mention.getArticle(), change))
                    .setMentions(with(mention.getMentions(), change))
                    .setSentiment(with(mention.getSentiment(), change))
                    .build();
        }
        if (value instanceof Signal signal) {
            return (T) Signal.newBuilder(signal)
                    .setArticle(with(signal.getArticle(), change))
                    .setMentions(with(signal.getMentions(), change))
                    .setSentiment(with(signal.getSentiment(), change))
                    .build();
        }
        return value instanceof FlatSignal flat
                ? (T) FlatSignal.newBuilder(flat)
                        .setHeadline(change.apply(flat.getHeadline()))
                        .setUrl(changed(flat.getUrl(), change))
                        .build()
                : value;
    }

    private static Article with(Article article, UnaryOperator<String> change) {
        return Article.newBuilder(article)
                .setHeadline(change.apply(article.getHeadline()))
                .setUrl(changed(article.getUrl(), change))
                .setParagraphs(article.getParagraphs().stream().map(change).toList())
                .build();
    }

    private static SourceArticle with(SourceArticle article, UnaryOperator<String> change) {
        return SourceArticle.newBuilder(article)
                .setHeadline(change.apply(article.getHeadline()))
                .setUrl(changed(article.getUrl(), change))
                .build();
    }

    private static List<TickerMention> with(List<TickerMention> mentions, UnaryOperator<String> change) {
        return mentions.stream()
                .map(mention -> TickerMention.newBuilder(mention)
                        .setSentence(changed(mention.getSentence(), change))
                        .build())
                .toList();
    }

    private static Sentiment with(Sentiment sentiment, UnaryOperator<String> change) {
        return sentiment == null
                ? null
                : Sentiment.newBuilder(sentiment)
                        .setEvidence(sentiment.getEvidence().stream()
                                .map(evidence -> Evidence.newBuilder(evidence)
                                        .setText(change.apply(evidence.getText()))
                                        .build())
                                .toList())
                        .build();
    }

    private static String changed(String text, UnaryOperator<String> change) {
        return text == null ? null : change.apply(text);
    }
}
