package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.CommandLineCall;
import io.newstape.history.log.WorkListener;
import io.newstape.history.replay.FileSink;
import io.newstape.history.replay.LiveStack;
import io.newstape.history.replay.Pacer;
import io.newstape.history.replay.Replay;
import io.newstape.history.replay.ReplayOrder;
import io.newstape.history.replay.ReplayRequest;
import io.newstape.history.replay.ReplaySink;
import io.newstape.history.replay.SampleNews;
import io.newstape.schema.Article;
import io.newstape.streams.topology.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history that is published in step with the pipeline gives what the same history gives in the order of time. */
class PacedHistory {

    private static final int ARTICLES = 80;

    @TempDir
    Path folder;

    @Test
    void shouldGiveTheSignalsOfTheOrderOfTime() throws Exception {
        String archive = folder.resolve("archive").toString();
        try (LiveStack recorded = new LiveStack("unpaced", 4);
                LiveStack paced = new LiveStack("paced", 4)) {
            // Given: an archive of articles minutes apart, over four partitions
            List<Article> articles = new ArrayList<>(new SampleNews(61).next(ARTICLES));
            articles.sort(Comparator.comparing(Article::getPublishedAt));
            recorded.publish(articles);
            assertThat(call(recorded, "export", archive, "--table", "articles", "--as", "avro")
                            .exit())
                    .isZero();

            // When
            try (Pipeline pipeline = paced.start(1)) {
                CommandLineCall published = call(paced, "publish", archive, "--paced", "0s");
                assertThat(published.exit()).as(published.err()).isZero();
                assertThat(pipeline.lastError()).isEmpty();
                paced.awaitCaughtUp();
            }

            // Then: the recorded order is the order of time
            List<String> live = signals(paced, ReplayOrder.RECORDED);
            assertThat(live).hasSizeGreaterThan(ARTICLES).isEqualTo(signals(paced, ReplayOrder.EVENT_TIME));
        }
    }

    private List<String> signals(LiveStack stack, ReplayOrder order) throws IOException {
        Path target = folder.resolve(order.name());
        try (ReplaySink sink = new FileSink(target, stack.topics)) {
            new Replay(stack.log, stack.topics.articles().partitions(), stack.offline(), stack.serdes, Optional.empty())
                    .run(
                            ReplayRequest.everything().by(order),
                            sink,
                            Pacer.parse("max"),
                            WorkListener.none(),
                            () -> false);
        }
        // how the partitions lie in the file is no part of it: what came before a signal is in its values
        return Files.readAllLines(target.resolve(stack.topics.signals().name() + ".jsonl")).stream()
                .sorted()
                .toList();
    }

    private static CommandLineCall call(LiveStack stack, String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(stack.options());
        return CommandLineCall.of(arguments.toArray(String[]::new));
    }
}
