package io.newstape.cli.config;

import io.newstape.mention.MentionFinder;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.signal.SignalRules;
import io.newstape.signal.context.SecurityContext;
import io.newstape.signal.market.MarketHours;
import io.newstape.streams.topology.Pipeline;
import io.newstape.streams.topology.PipelineSettings;
import io.newstape.streams.topology.SignalTopology;
import io.newstape.streams.topology.StateStores;
import io.newstape.streams.topology.Steps;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.Topics;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.GroupProtocol;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/** Makes the pipeline that the settings ask for. */
public final class PipelineFactory {

    private final Settings settings;
    private final Connection connection;
    private final Optional<CompanyScorer> scorer;

    /**
     * @throws Failure when the scorer can't be had, before anybody is asked for anything
     */
    public PipelineFactory(Connection connection) {
        this.connection = connection;
        this.settings = connection.settings();
        this.scorer = ScorerChoice.inProcess(settings);
    }

    public Pipeline pipeline(Registry registry) {
        RetryPolicy retryPolicy = RetryPolicy.standard();
        return new Pipeline(
                topology(connection.serdes(registry, retryPolicy)).build(),
                pipelineSettings(withChangelogs()),
                retryPolicy);
    }

    /** Another topology under the pipeline's own settings. */
    public Pipeline pipeline(Topology topology) {
        return new Pipeline(topology, pipelineSettings(withChangelogs()), RetryPolicy.standard());
    }

    /** The topology alone; talks to nobody, unless the security master is on its topic. */
    public SignalTopology topology(AvroSerdes serdes) {
        return topology(serdes, steps());
    }

    SignalTopology topology(AvroSerdes serdes, Steps steps) {
        return new SignalTopology(
                connection.topics(),
                serdes.ofPipeline(),
                steps,
                settings.choice(Setting.STATE_STORE, StateStores.class));
    }

    /** What is done at each step; it takes as long, and as much room, as the security master is large. */
    Steps steps() {
        SignalRules rules = rules();
        MentionFinder finder = finder(settings.text(Setting.REFERENCE));
        return new Steps(
                finder::find,
                finder.referenceVersion(),
                scorer,
                settings.duration(Setting.SENTIMENT_TIMEOUT),
                settings.duration(Setting.REVISION_RETENTION),
                settings.duration(Setting.REVISION_MEMORY),
                new SecurityContext(rules.context(), rules.sameStory(), MarketHours.STANDARD),
                settings.duration(Setting.WINDOW_GRACE),
                settings.flag(Setting.AUDIT_TOPICS),
                settings.flag(Setting.SIGNALS_FLAT),
                rules,
                InstantSource.system());
    }

    /** The names of the topics that the pipeline of these settings reads. */
    public static List<String> inputTopics(Connection connection) {
        Topics topics = connection.topics();
        boolean awaitsScores = ScorerChoice.choice(connection.settings()) == ScorerChoice.Scorer.EXTERNAL;
        return Stream.of(topics.articles(), topics.companySentiment(), topics.scoredMentions())
                .filter(topic -> awaitsScores
                        || !topic.name().equals(topics.companySentiment().name()))
                .map(Topic::name)
                .toList();
    }

    private MentionFinder finder(String master) {
        return switch (master) {
            case "none" -> MentionFinder.withoutMaster();
            default -> MentionFinder.with(new MasterCatalog(connection).named(master));
        };
    }

    private SignalRules rules() {
        RulesReader reader = new RulesReader(settings.duration(Setting.BASELINE_HALF_LIFE));
        String named = settings.text(Setting.RULES);
        return named.equals("standard") ? reader.standard() : reader.read(Path.of(named));
    }

    /** What state is about has the times of the articles too, and a broker's bounds would refuse it. */
    private Map<String, String> withChangelogs() {
        Map<String, String> client = new TreeMap<>(settings.under(Setting.KAFKA));
        try (Admin admin = connection.admin()) {
            new TopicAdmin(admin)
                    .anyTime(connection.topics().articles())
                    .forEach((name, value) -> client.putIfAbsent(StreamsConfig.topicPrefix(name), value));
            return client;
        } catch (KafkaException e) {
            throw Unreachable.kafka(connection, e);
        }
    }

    PipelineSettings pipelineSettings(Map<String, String> forClients) {
        Map<String, String> client = new TreeMap<>(forClients);
        client.put(
                StreamsConfig.GROUP_PROTOCOL_CONFIG,
                settings.choice(Setting.GROUP_PROTOCOL, GroupProtocol.class).name());
        // the changelogs of the state, which Kafka Streams makes
        client.putIfAbsent(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.text(Setting.TOPIC_REPLICATION_FACTOR));
        return new PipelineSettings(
                settings.text(Setting.APPLICATION_ID),
                connection.topics(),
                settings.text(Setting.BOOTSTRAP_SERVERS),
                client,
                stateDirectory(settings),
                settings.number(Setting.STREAM_THREADS, 1),
                settings.tuning(),
                settings.duration(Setting.COMMIT_INTERVAL),
                settings.text(Setting.PROCESSING_GUARANTEE));
    }

    /**
     * Reads the settings, so that a wrong one is reported before Kafka is asked for anything.
     *
     * @throws Misuse when one can't be, or names a file that isn't there
     */
    public void requireSense() {
        pipelineSettings(settings.under(Setting.KAFKA));
        rules();
        MasterCatalog.requireThere(settings.text(Setting.REFERENCE));
        // what doesn't go together
        TextEncryption.of(settings);
    }

    /** The folder of the pipeline's state; it may not be there yet. */
    static Path stateDirectory(Settings settings) {
        String named = settings.text(Setting.STATE_DIR);
        return named.isEmpty() ? HomeDirectory.ofThisUser().resolve("state") : Path.of(named);
    }
}
