package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.CommandLineCall;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.PipelineFactory;
import io.newstape.cli.config.ReferenceOption;
import io.newstape.embedded.SharedStack;
import io.newstape.history.replay.LiveStack;
import io.newstape.history.replay.SampleNews;
import io.newstape.schema.Article;
import io.newstape.streams.topology.Pipeline;
import io.newstape.streams.wire.Registry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was looked up in a security master that was replaced since is verified with that one. */
class ReferenceHistoryIT {

    private static final String HEADER =
            "instrumentId,companyId,name,aliases,ric,mic,symbol,kind,isin,primary,validFrom,validTo\n";
    private static final String MITSUI = "mitsui,mitsui,Mitsui & Co,,8031.T,XTKS,8031,EQUITY,,true,,\n";
    private static final String DELTA = "delta,delta,Delta Air Lines,Delta,DAL.N,XNYS,DAL,EQUITY,,true,,\n";

    @TempDir
    Path folder;

    private String name;

    @Test
    void shouldFindNoDifferenceAfterAReferenceLoadInTheMiddle() throws Exception {
        name = "reloaded";
        try (LiveStack stack = new LiveStack(name, 2)) {
            // Given: articles that were looked up in one master, then in the next, then in the first one again
            SampleNews news = new SampleNews(31);
            String first = load(HEADER + MITSUI);
            live(stack, news.next(120));
            String second = load(HEADER + MITSUI + DELTA);
            live(stack, news.next(120));
            assertThat(load(HEADER + MITSUI)).isEqualTo(first).isNotEqualTo(second);
            live(stack, news.next(60));
            load(HEADER + DELTA);

            // When
            CommandLineCall verified = call("verify");

            // Then
            assertThat(verified.out()).contains(" records compared, 0 differences");
            assertThat(verified.exit()).as(verified.err()).isZero();
            CommandLineCall replayed =
                    call("replay", "--to-files", folder.resolve("again").toString());
            assertThat(replayed.exit()).as(replayed.err()).isZero();
            CommandLineCall compared =
                    call("diff", "topic:", folder.resolve("again").toString());
            assertThat(compared.exit()).as(compared.out() + compared.err()).isZero();
            CommandLineCall mentions = call("export", folder.resolve("out").toString(), "--table", "mentions");
            assertThat(mentions.exit()).as(mentions.err()).isZero();
            assertThat(Files.readString(folder.resolve("out/mentions/manifest.json")))
                    .as("both masters were at work")
                    .contains("reference " + first, "reference " + second);
        }
    }

    @Test
    void shouldNameTheMasterThatIsGoneAndTakeItFromAFile() throws Exception {
        name = "forgotten";
        try (LiveStack stack = new LiveStack(name, 2)) {
            // Given: a pipeline that took its master from a file, and settings that name it no more
            Path file =
                    Files.writeString(folder.resolve("master.csv"), HEADER + DELTA + MITSUI.replace("Co,", "Company,"));
            String version = ReferenceOption.master(file.toString()).version();
            stack.publish(new SampleNews(32).next(40));
            try (Registry registry = connection(file.toString()).registry();
                    Pipeline pipeline = new PipelineFactory(connection(file.toString())).pipeline(registry)) {
                pipeline.start();
                stack.awaitCaughtUp();
            }

            // When
            CommandLineCall without = call("verify");
            CommandLineCall with = call("verify", "--reference", file.toString());

            // Then
            assertThat(without.exit()).isEqualTo(1);
            assertThat(without.err())
                    .contains("in a security master that isn't there any more: version " + version)
                    .contains("forgotten.news.articles-", "--reference FILE");
            assertThat(with.out()).contains(" records compared, 0 differences");
        }
    }

    private void live(LiveStack stack, List<Article> articles) throws Exception {
        stack.publish(articles);
        try (Registry registry = connection("topic").registry();
                Pipeline pipeline = new PipelineFactory(connection("topic")).pipeline(registry)) {
            pipeline.start();
            stack.awaitCaughtUp();
        }
    }

    private String load(String rows) throws Exception {
        Path file = Files.writeString(folder.resolve("load.csv"), rows);
        CommandLineCall load = call("reference", "load", file.toString());
        assertThat(load.exit()).as(load.err()).isZero();
        return ReferenceOption.master(file.toString()).version();
    }

    private Connection connection(String master) {
        Connection connection = new Connection();
        connection.given.isolate();
        connection.use(SharedStack.get().bootstrapServers(), SharedStack.get().registryUrl());
        connection.given.set.put("topic.prefix", name + ".");
        connection.given.set.put("application.id", name);
        connection.given.set.put("reference", master);
        connection.given.set.put("state.dir", folder.resolve("state").toString());
        return connection;
    }

    private CommandLineCall call(String... words) {
        List<String> args = new ArrayList<>(List.of(words));
        args.addAll(List.of(
                "--bootstrap-servers",
                SharedStack.get().bootstrapServers(),
                "--schema-registry-url",
                SharedStack.get().registryUrl(),
                "--set",
                "topic.prefix=" + name + "."));
        if (words[0].equals("verify")) {
            args.addAll(List.of("--set", "application.id=" + name));
        }
        return CommandLineCall.of(args.toArray(String[]::new));
    }
}
