package io.newstape.history.replay;

import io.newstape.article.ArticleText;
import io.newstape.schema.TickerMentions;
import io.newstape.streams.topology.PipelineSettings;
import io.newstape.streams.topology.SignalTopology;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/** The topology as it runs live, to be run task by task without a broker. */
public final class OfflineTopology {

    private final SignalTopology topology;
    private final Topics topics;
    private final boolean writesAuditTopics;
    private final boolean writesFlatSignals;
    private final String versions;

    /**
     * @param topology the live one, with the scorer in process
     * @param topics the topics that it reads and writes
     * @param writesAuditTopics whether it also writes what was found and scored to topics of their own
     * @param writesFlatSignals whether it also writes signals without nested records
     * @param versions of all that shapes values: a replay doesn't go on with others
     */
    public OfflineTopology(
            SignalTopology topology,
            Topics topics,
            boolean writesAuditTopics,
            boolean writesFlatSignals,
            String versions) {
        this.topology = topology;
        this.topics = topics;
        this.writesAuditTopics = writesAuditTopics;
        this.writesFlatSignals = writesFlatSignals;
        this.versions = versions;
    }

    /** One half of the topology, which each live task runs for one partition. */
    public enum Stage {
        /** From articles to scored mentions. */
        ONE,
        /** From scored mentions to signals. */
        TWO
    }

    String versions() {
        return versions;
    }

    public Topics topics() {
        return topics;
    }

    /** The topic that a stage reads. */
    public Topic input(Stage stage) {
        return stage == Stage.ONE ? topics.articles() : topics.scoredMentions();
    }

    /** The topics that a stage writes, dead letters last. */
    public List<Topic> outputs(Stage stage) {
        List<Topic> outputs = new ArrayList<>();
        if (stage == Stage.TWO) {
            outputs.add(topics.signals());
            if (writesFlatSignals) {
                outputs.add(topics.flatSignals());
            }
            outputs.add(topics.latestSignals());
            outputs.add(topics.signalWindows());
        } else {
            outputs.add(topics.scoredMentions());
            if (writesAuditTopics) {
                outputs.add(topics.tickerMentions());
                outputs.add(topics.companySentiment());
            }
        }
        outputs.add(topics.deadLetters());
        return outputs;
    }

    /** A new task, which knows nothing yet. */
    public OfflineTask task(Stage stage) {
        return task(stage, topology);
    }

    /** A new task of stage one that finds securities in a way of its own. */
    public OfflineTask task(Function<ArticleText, TickerMentions> finder) {
        return task(Stage.ONE, topology.findingWith(finder));
    }

    private OfflineTask task(Stage stage, SignalTopology flow) {
        Set<String> outputs = outputs(stage).stream().map(Topic::name).collect(Collectors.toUnmodifiableSet());
        try {
            Path directory = Files.createTempDirectory("newstape-replay-");
            Topology half = stage == Stage.ONE ? flow.stageOne() : flow.stageTwo();
            return new OfflineTask(
                    half, settings(directory), directory, input(stage).name(), outputs);
        } catch (IOException e) {
            throw new UncheckedIOException("can't make a directory for temporary state", e);
        }
    }

    /** What shapes values is as in the live pipeline. */
    private Properties settings(Path directory) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "newstape-replay");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        settings.putAll(PipelineSettings.shapingValues(topics));
        return settings;
    }
}
