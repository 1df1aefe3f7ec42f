package io.newstape.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newstape.wire.ArticlePublisher;
import io.newstape.wire.Registry;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts articles on their topic. */
@Command(
        name = "publish",
        description = {
            "Reads articles and puts them on news.articles; exits with 1 when any was refused.",
            "Formats are told apart by content: plain text, HTML, RSS, Atom, NewsML-G2, NITF, JSON, JSON Lines."
        })
final class PublishCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|-",
            description = "Files, folders with all files in them, or - for standard input.")
    List<String> sources;

    @Mixin
    PublishedAt publishedAt;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public Integer call() throws IOException {
        var named = ArticleSource.named(sources, publishedAt.get());
        try (Registry registry = connection.registry();
                ArticlePublisher publisher = new ArticlePublisher(
                        connection.client(),
                        connection.topics().articles(),
                        connection.serdes(registry),
                        InstantSource.system())) {
            Publication publication = new Publication(publisher, output);
            publication.publish(named, publishedAt.options());
            summarise(publication);
            return publication.refused() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
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
