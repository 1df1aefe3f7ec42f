package io.newstape.streams.topology;

import static io.newstape.streams.topology.Flow.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.Article;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a pipeline logs that meets topics made a moment ago, under full load. */
class FreshTopicsIT {

    /** In the names of its topics and its clients, and so in each line about them. */
    private static final String NAME = "fresh-topics";

    private static final int ARTICLES = 300;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private PrintStream before;

    @BeforeEach
    void listen() {
        before = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setErr(before);
    }

    @Test
    void shouldWarnOfNothing() throws Exception {
        try (LivePipeline live = new LivePipeline(NAME)) {
            // Given: a backlog
            live.publish(IntStream.range(0, ARTICLES)
                    .mapToObj(i -> article(
                            "a-" + i, 1, "Mitsui & Co (8031.T) and Marubeni Corp (8002.T) raised forecast number " + i))
                    .toArray(Article[]::new));

            // When
            live.start();
            live.awaitSignals(2 * ARTICLES);
        }

        // Then
        assertThat(log.toString(StandardCharsets.UTF_8).lines())
                .filteredOn(line -> line.contains(NAME))
                .isEmpty();
    }
}
