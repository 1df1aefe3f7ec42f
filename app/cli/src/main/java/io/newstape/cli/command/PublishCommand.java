package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newstape.cli.config.AheadSetting;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.PublishedAt;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.Output;
import io.newstape.history.export.ArchivedLog;
import io.newstape.history.export.ArticleExport;
import io.newstape.schema.Article;
import io.newstape.streams.wire.ArticlePublisher;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts articles on their topic. */
@Command(
        name = "publish",
        description = {
            "Reads articles and puts them on news.articles.",
            "It recognises the format by the content: plain text, HTML, RSS, Atom, NewsML-G2, NITF, RCV1, Reuters-21578, JSON, JSON Lines, "
                    + "CSV, and each of them packed with gzip. A "
                    + "bad article is reported with its place and reason; the others are published, and the exit code "
                    + "is 1.",
            "A folder from 'newstape export --table articles --as avro' is published as it was on its topic, with keys, "
                    + "times and order."
        })
public final class PublishCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|-",
            description = "Files, folders (with all files in them), or - for standard input.")
    List<String> sources;

    @Option(
            names = "--paced",
            paramLabel = "SPAN",
            converter = SpanConverter.class,
            description =
                    "Wait after each span of event time, such as 1h, until the pipeline has caught up. 0s waits for "
                            + "each article. The articles should be in the order of time.")
    Duration paced;

    @Mixin
    PublishedAt publishedAt;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public Integer call() throws IOException {
        try (Registry registry = connection.registry()) {
            AvroSerdes serdes = connection.publishing(registry);
            // all is checked before the first article goes out: names, manifests, digests
            List<ArticleSource> files = new ArrayList<>();
            List<ArchivedLog> archives = new ArrayList<>();
            for (String source : sources) {
                Optional<ArticleExport> archive =
                        ArticleExport.find(Path.of(source)).filter(ArticleExport::isArchive);
                if (archive.isPresent()) {
                    archives.add(
                            archive.get().log(connection.topics().articles().name(), serdes));
                } else {
                    files.addAll(ArticleSource.named(List.of(source), publishedAt.get())
                            .toList());
                }
            }
            return publish(archives, files, serdes);
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
    }

    private int publish(List<ArchivedLog> archives, List<ArticleSource> files, AvroSerdes serdes) {
        try (ArticlePublisher publisher = new ArticlePublisher(
                connection.client(),
                connection.settings().tuning(),
                connection.topics().articles(),
                serdes,
                InstantSource.system(),
                AheadSetting.of(connection.settings()))) {
            return paced == null
                    ? publish(archives, files, serdes, new Publication(publisher, output))
                    : paced(archives, files, serdes, publisher);
        }
    }

    private int paced(
            List<ArchivedLog> archives, List<ArticleSource> files, AvroSerdes serdes, ArticlePublisher publisher) {
        try (CatchUp pipeline = new CatchUp(connection, paced, publisher::flush)) {
            return publish(archives, files, serdes, new Publication(publisher, output, pipeline::before));
        }
    }

    private int publish(
            List<ArchivedLog> archives, List<ArticleSource> files, AvroSerdes serdes, Publication publication) {
        archives.forEach(
                archive -> publication.publish(archive, serdes.untouched().deserializer(Article.class)));
        publication.publish(files.stream(), publishedAt.options(connection.settings()));
        summarise(publication);
        return publication.refused() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void summarise(Publication publication) {
        if (output.json()) {
            output.line(JsonNodeFactory.instance
                    .objectNode()
                    .put("published", publication.published())
                    .put("refused", publication.refused()));
        } else {
            output.line(publication.published() + " articles published, " + publication.refused() + " refused");
        }
    }
}
