package io.newstape.acceptance;

import io.newstape.cli.CommandLineCall;
import io.newstape.history.replay.LiveStack;
import io.newstape.history.replay.SampleNews;
import io.newstape.schema.Article;
import io.newstape.streams.wire.RecordCount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * A history in which everything happens that may happen: instances in processes of their own, one of them killed amid
 * its work, another one that joins while the first ones work, a load of the security master in between, corrections,
 * withdrawals, doubles, late articles, articles from ahead, and bytes that nobody can read.
 */
final class EventfulHistory {

    private static final String HEADER =
            "instrumentId,companyId,name,aliases,ric,mic,symbol,kind,isin,primary,validFrom,validTo\n";
    private static final String MITSUI = "mitsui,mitsui,Mitsui & Co,,8031.T,XTKS,8031,EQUITY,,true,,\n";
    private static final String DELTA = "delta,delta,Delta Air Lines,Delta,DAL.N,XNYS,DAL,EQUITY,,true,,\n";

    private final LiveStack stack;
    private final Path folder;
    private final SampleNews news = new SampleNews(17);

    /** @param folder for state and files */
    EventfulHistory(LiveStack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
    }

    /**
     * Lets it happen, up to the last signal.
     *
     * @param instances that work at once
     * @param articles how many a phase has
     */
    void happen(int instances, int articles) throws Exception {
        load(HEADER + MITSUI);
        // a backlog, and later a stream
        stack.publish(next(articles));
        List<NewstapeProcess> alive = new ArrayList<>();
        try {
            for (int i = 0; i < instances; i++) {
                alive.add(start("instance-" + i));
            }
            awaitMoreSignals(100);
            alive.remove(0).kill();
            load(HEADER + MITSUI + DELTA);
            alive.add(start("instance-" + instances));
            for (int i = 0; i < 10; i++) {
                stack.publish(next(articles / 10));
            }
            stack.awaitCaughtUp(Duration.ofMinutes(3));
            for (NewstapeProcess process : alive) {
                process.terminate();
                process.awaitExit();
            }
        } finally {
            alive.forEach(NewstapeProcess::close);
        }
    }

    /** A call of newstape with the settings of the pipeline. */
    CommandLineCall call(String... words) {
        return CommandLineCall.of(withSettings(words));
    }

    private List<Article> next(int count) {
        List<Article> articles = new ArrayList<>(news.next(count));
        Article last = articles.get(count - 1);
        // from ahead: what comes next seems to be late
        articles.add(Article.newBuilder(last)
                .setArticleId("ahead-" + last.getArticleId())
                .setPublishedAt(last.getPublishedAt().plus(Duration.ofHours(20)))
                .build());
        stack.write(stack.topics.articles().name(), 0, null, "no article".getBytes(StandardCharsets.UTF_8));
        return articles;
    }

    private void awaitMoreSignals(long more) {
        long before = RecordCount.of(stack.client, stack.topics.signals());
        Awaitility.await("the first signals")
                .atMost(Duration.ofMinutes(2))
                .until(() -> RecordCount.of(stack.client, stack.topics.signals()) > before + more);
    }

    private void load(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("load.csv"), rows);
        CommandLineCall load = call("reference", "load", file.toString());
        if (load.exit() != 0) {
            throw new IllegalStateException(load.err());
        }
    }

    private NewstapeProcess start(String instance) throws IOException {
        return NewstapeProcess.start(withSettings(
                "run",
                "--set",
                "state.dir=" + folder.resolve(instance),
                "--set",
                "commit.interval=500ms",
                "--set",
                "kafka.session.timeout.ms=6000"));
    }

    private String[] withSettings(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(stack.options());
        arguments.addAll(List.of("--set", "reference=topic"));
        return arguments.toArray(String[]::new);
    }
}
