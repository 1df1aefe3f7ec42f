package io.newstape.cli.command;

import io.newstape.article.ArticleReader;
import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Refusal;
import io.newstape.cli.config.NamedFile;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.Progress;
import io.newstape.history.export.ArchivedLog;
import io.newstape.schema.Article;
import io.newstape.streams.wire.ArticlePublisher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads sources and publishes their articles. A bad article is reported at once, and the others are published. */
final class Publication {

    /** Refusals beyond these are counted, not told one by one. */
    private static final int MOST_TOLD = 100;

    private final ArticleReader reader = new ArticleReader();
    private final ArticlePublisher publisher;
    private final Output output;
    private final Consumer<Instant> pace;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    Publication(ArticlePublisher publisher, Output output) {
        this(publisher, output, time -> {});
    }

    /** @param pace told the time of each article before it is published */
    Publication(ArticlePublisher publisher, Output output, Consumer<Instant> pace) {
        this.pace = pace;
        this.publisher = publisher;
        this.output = output;
    }

    void publish(Stream<ArticleSource> sources, ReadOptions options) {
        Progress progress = new Progress(output, "published");
        sources.forEachOrdered(source -> {
            read(source, source.publishedAt().map(options::withPublishedAt).orElse(options));
            progress.at(sent.get(), source.name());
        });
        publisher.flush();
        progress.end();
    }

    /** Publishes the articles of an archive as they stood on their topic. */
    void publish(ArchivedLog archive, Deserializer<Article> reader) {
        Progress progress = new Progress(output, "published");
        archive.forEach(record -> {
            Article article = reader.deserialize(record.topic(), record.value());
            String place = record.topic() + "-" + record.partition() + "@" + record.offset();
            pace.accept(Instant.ofEpochMilli(record.time()));
            publisher.publish(
                    record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
                    Instant.ofEpochMilli(record.time()),
                    article,
                    (which, reason) -> refuse(new Refusal(
                            "the archived " + place,
                            0,
                            "Kafka doesn't accept it: " + reason,
                            "The others were published.")));
            progress.at(sent.incrementAndGet(), place);
        });
        publisher.flush();
        progress.end();
    }

    private void read(ArticleSource source, ReadOptions options) {
        SourceNotes notes = new SourceNotes(source.name(), output, Instant.now());
        try (InputStream in = source.opener().open()) {
            reader.read(
                    source.name(),
                    in,
                    options,
                    notes,
                    article -> {
                        long line = notes.line();
                        pace.accept(article.getPublishedAt());
                        publisher.publish(
                                article,
                                (which, reason) -> refuse(new Refusal(
                                        source.name(),
                                        line,
                                        "Kafka doesn't accept article " + which.getArticleId() + ": " + reason,
                                        "The others were published.")));
                        sent.incrementAndGet();
                    },
                    this::refuse);
        } catch (IOException e) {
            refuse(new Refusal(source.name(), 0, NamedFile.reason(e), "Check that it can be read."));
        }
    }

    private void refuse(Refusal refusal) {
        long number = refused.incrementAndGet();
        if (number <= MOST_TOLD) {
            output.say("newstape: " + refusal.message());
        } else if (number == MOST_TOLD + 1) {
            output.say("newstape: there are more bad articles; from here on they are only counted");
        }
    }

    /** How many articles Kafka has. */
    long published() {
        return publisher.acknowledged();
    }

    /** How many articles, or files, couldn't be read or weren't taken. */
    long refused() {
        return refused.get();
    }
}
