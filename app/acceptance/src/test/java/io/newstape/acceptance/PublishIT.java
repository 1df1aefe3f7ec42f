package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.NewstapeCommand;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.SharedStack;
import io.newstape.schema.Article;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.TopicReader;
import io.newstape.streams.wire.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing good and bad files to the real broker: what is good arrives, what isn't is told by name, nothing is lost. */
class PublishIT {

    private static final EmbeddedStack STACK = SharedStack.get();
    private static final String GOOD =
            "{\"id\":\"%s\",\"headline\":\"Mitsui & Co (8031.T) raised its forecast\",\"content\":\"Demand was strong.\","
                    + "\"source\":\"Sample Wire\",\"published_at\":\"2024-11-11T09:00:00Z\"}\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldPublishWhatIsGoodAndTellWhatIsNot() throws Exception {
        // Given
        Topics topics = prepare("publishing.");
        write("01-good.jsonl", GOOD.formatted("a-1"));
        write("02-empty.txt", "");
        write("03-undated.txt", "A headline\n\nA first paragraph that says when nothing happened.\n");
        Files.write(
                folder.resolve("04-not-utf8.txt"),
                new byte[] {'T', 'i', 't', 'l', 'e', '\n', '\n', (byte) 0xff, (byte) 0xfe, 'x', (byte) 0xc3});
        write("05-broken.jsonl", GOOD.formatted("a-2") + "{\"headline\": \n" + GOOD.formatted("a-5"));
        write("06-large.txt", "A headline\n\n" + "Words and more words. ".repeat(1_000_000));
        write("07-future.jsonl", GOOD.formatted("a-3").replace("2024-", "2999-"));
        Files.write(folder.resolve("08-picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0});
        write("09-good.jsonl", GOOD.formatted("a-4"));

        // When
        int exit = run("publishing.", folder.toString());

        // Then
        assertThat(exit).as(err.toString()).isEqualTo(1);
        assertThat(articleIds(topics))
                .containsExactlyInAnyOrder("sample-wire:a-1", "sample-wire:a-2", "sample-wire:a-4", "sample-wire:a-5");
        for (String refused :
                List.of("02-empty", "03-undated", "04-not-utf8", "05-broken", "06-large", "07-future", "08-picture")) {
            assertThat(err.toString()).contains(refused);
        }
        assertThat(err.toString()).contains("--published-at");
        assertThat(out.toString()).contains("4 articles published");
    }

    private Topics prepare(String prefix) throws Exception {
        Topics topics = new Topics(prefix, 1, Optional.empty());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", STACK.bootstrapServers()));
                Registry registry = new Registry(STACK.registryUrl(), Map.of())) {
            new TopicAdmin(admin).apply(topics.all(), (short) 1);
            registry.register(topics.all());
        }
        return topics;
    }

    private int run(String prefix, String source) {
        return NewstapeCommand.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "publish",
                source,
                "-b",
                STACK.bootstrapServers(),
                "--schema-registry-url",
                STACK.registryUrl(),
                "--set",
                "topic.prefix=" + prefix,
                "--set",
                "topic.partitions=1");
    }

    private static List<String> articleIds(Topics topics) throws Exception {
        List<String> ids = new ArrayList<>();
        try (Registry registry = new Registry(STACK.registryUrl(), Map.of());
                TopicReader<Article> reader = TopicReader.of(
                        Map.of("bootstrap.servers", STACK.bootstrapServers()),
                        topics.articles(),
                        Article.class,
                        new AvroSerdes(registry, RetryPolicy.standard()))) {
            reader.fromEarliest().readToEnd(record -> ids.add(record.key()));
        }
        return ids;
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
