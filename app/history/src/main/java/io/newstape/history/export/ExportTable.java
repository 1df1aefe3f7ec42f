package io.newstape.history.export;

import io.newstape.history.log.LogRecord;
import io.newstape.schema.Article;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Security;
import io.newstape.schema.Signal;
import io.newstape.schema.SourceArticle;
import io.newstape.schema.Versions;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * What can be exported, and what its rows are made of.
 *
 * @param <V> the records of the topic
 * @param <R> the rows
 * @param name what the table is called, and its folder
 * @param topic where its records are
 * @param type their class
 * @param rowType class of the rows
 * @param row makes a row of a record and its place
 * @param publishedAt tells the date that a record belongs to
 * @param ric tells the security that a record belongs to; empty for articles, which may name many
 * @param source tells who published the article
 * @param versions tells the versions that it was made with: model, rules, reference; empty for articles
 */
public record ExportTable<V extends SpecificRecord, R extends Record>(
        String name,
        Topic topic,
        Class<V> type,
        Class<R> rowType,
        BiFunction<LogRecord, V, R> row,
        Function<V, Instant> publishedAt,
        Function<V, Optional<String>> ric,
        Function<V, String> source,
        Function<V, List<String>> versions) {

    /** The tables of these topics, without ISINs. */
    public static List<ExportTable<?, ?>> all(Topics topics) {
        return all(topics, Isins.unknown());
    }

    /** The tables of these topics. */
    public static List<ExportTable<?, ?>> all(Topics topics, Isins isins) {
        return List.of(signals(topics, isins), mentions(topics, isins), articles(topics));
    }

    static ExportTable<Signal, SignalRow> signals(Topics topics, Isins isins) {
        return new ExportTable<>(
                "signals",
                topics.signals(),
                Signal.class,
                SignalRow.class,
                (place, signal) -> SignalRow.of(
                        place, signal, isin(isins, signal.getSecurity(), signal.getArticle(), signal.getVersions())),
                signal -> signal.getArticle().getPublishedAt(),
                signal -> Optional.of(signal.getSecurity().getRic()),
                signal -> signal.getArticle().getSource(),
                signal -> labels(signal.getVersions()));
    }

    static ExportTable<ScoredMention, MentionRow> mentions(Topics topics, Isins isins) {
        return new ExportTable<>(
                "mentions",
                topics.scoredMentions(),
                ScoredMention.class,
                MentionRow.class,
                (place, mention) -> MentionRow.of(
                        place,
                        mention,
                        isin(isins, mention.getSecurity(), mention.getArticle(), mention.getVersions())),
                mention -> mention.getArticle().getPublishedAt(),
                mention -> Optional.of(mention.getSecurity().getRic()),
                mention -> mention.getArticle().getSource(),
                mention -> labels(mention.getVersions()));
    }

    static ExportTable<Article, ArticleRow> articles(Topics topics) {
        return new ExportTable<>(
                "articles",
                topics.articles(),
                Article.class,
                ArticleRow.class,
                ArticleRow::of,
                Article::getPublishedAt,
                article -> Optional.empty(),
                Article::getSource,
                article -> List.of());
    }

    boolean isTaken(ExportFilter filter, V value) {
        return filter.takes(publishedAt.apply(value), ric.apply(value), source.apply(value));
    }

    /** As of the day of publication (UTC), in the security master that the record was made with; null when unknown. */
    private static String isin(Isins isins, Security security, SourceArticle article, Versions versions) {
        LocalDate day = article.getPublishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        return isins.of(versions.getReferenceVersion(), security.getRic(), day).orElse(null);
    }

    private static List<String> labels(Versions versions) {
        return Stream.of(
                        label("model", versions.getModelVersion()),
                        label("rules", versions.getRulesVersion()),
                        label("reference", versions.getReferenceVersion()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> label(String what, String version) {
        return version == null || version.isEmpty() ? List.of() : List.of(what + " " + version);
    }
}
