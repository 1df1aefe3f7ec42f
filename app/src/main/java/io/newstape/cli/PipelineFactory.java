package io.newstape.cli;

import io.newstape.reference.MentionFinder;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.signal.MarketHours;
import io.newstape.signal.SecurityContext;
import io.newstape.signal.SignalRules;
import io.newstape.topology.Pipeline;
import io.newstape.topology.PipelineSettings;
import io.newstape.topology.SignalTopology;
import io.newstape.topology.Stages;
import io.newstape.topology.Stores;
import io.newstape.wire.AvroSerdes;
import io.newstape.wire.Patience;
import io.newstape.wire.Registry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Makes the pipeline that the settings ask for. */
final class PipelineFactory {

    private final Settings settings;
    private final Connection connection;
    private final Optional<CompanyScorer> scorer;
    private Stages stages;

    /**
     * @throws Failure when the scorer can't be had, before anybody is asked for anything
     */
    PipelineFactory(Connection connection) {
        this.connection = connection;
        this.settings = connection.settings();
        this.scorer = Scorers.inProcess(settings);
    }

    Pipeline pipeline(Registry registry) {
        Patience patience = Patience.standard();
        return new Pipeline(topology(new AvroSerdes(registry, patience)).build(), pipelineSettings(), patience);
    }

    /** The topology alone; talks to nobody, unless the security master is on its topic. */
    SignalTopology topology(AvroSerdes serdes) {
        return new SignalTopology(
                connection.topics(), serdes, stages(), settings.choice(Setting.STATE_STORE, Stores.class));
    }

    /** Made once, whatever the number of topologies: a large security master takes its time and room. */
    private Stages stages() {
        if (stages == null) {
            stages = makeStages();
        }
        return stages;
    }

    /** Of all that shapes values. */
    String versions() {
        Stages made = stages();
        return "|" + made.referenceVersion() + "|"
                + made.scorer().map(CompanyScorer::version).orElse("") + "|"
                + made.rules().version(MentionFinder.RULES_VERSION);
    }

    private Stages makeStages() {
        SignalRules rules = rules();
        MentionFinder finder = finder(settings.text(Setting.REFERENCE));
        return new Stages(
                finder::find,
                finder.referenceVersion(),
                scorer,
                settings.duration(Setting.SENTIMENT_TIMEOUT),
                settings.duration(Setting.REVISION_RETENTION),
                new SecurityContext(rules, MarketHours.STANDARD),
                settings.duration(Setting.WINDOW_GRACE),
                settings.flag(Setting.AUDIT_TOPICS),
                rules,
                InstantSource.system());
    }

    private MentionFinder finder(String master) {
        return switch (master) {
            case "none" -> MentionFinder.withoutMaster();
            case "topic" -> MentionFinder.with(new ReferenceTopic(connection).master());
            default ->
                MentionFinder.with(
                        MasterAtHand.isVersion(master)
                                ? new MasterAtHand(connection).of(master)
                                : ReferenceOption.master(master));
        };
    }

    private SignalRules rules() {
        RulesReader reader = new RulesReader(settings.duration(Setting.BASELINE_HALF_LIFE));
        String named = settings.text(Setting.RULES);
        return named.equals("standard") ? reader.standard() : reader.read(Path.of(named));
    }

    private PipelineSettings pipelineSettings() {
        return new PipelineSettings(
                settings.text(Setting.APPLICATION_ID),
                connection.topics(),
                settings.text(Setting.BOOTSTRAP_SERVERS),
                settings.under(Setting.KAFKA),
                stateDirectory(),
                settings.number(Setting.STREAM_THREADS, 1),
                settings.duration(Setting.COMMIT_INTERVAL),
                settings.text(Setting.PROCESSING_GUARANTEE));
    }

    private Path stateDirectory() {
        String named = settings.text(Setting.STATE_DIR);
        return named.isEmpty() ? Path.of(System.getProperty("user.home"), ".newstape", "state") : Path.of(named);
    }
}
