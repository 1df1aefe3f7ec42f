package io.newstape.cli.config;

import io.newstape.cli.config.ScorerChoice.Scorer;
import io.newstape.history.replay.OfflineTopology;
import io.newstape.mention.MentionFinder;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.streams.topology.Steps;
import io.newstape.streams.wire.AvroSerdes;

/** The pipeline that the settings ask for, to be run without a broker. */
public final class OfflinePipeline {

    private OfflinePipeline() {}

    /**
     * @throws Failure when the settings ask for an external scorer
     */
    public static OfflineTopology of(Connection connection, AvroSerdes serdes) {
        Settings settings = connection.settings();
        if (ScorerChoice.choice(settings) == Scorer.EXTERNAL) {
            throw new Misuse(
                    "an external scorer can't be replayed: the order in which its scores meet the articles isn't recorded",
                    "Use a scorer in the pipeline: --set scorer=fast, accurate or onnx.");
        }
        PipelineFactory factory = new PipelineFactory(connection);
        Steps steps = factory.steps();
        return new OfflineTopology(
                factory.topology(serdes, steps),
                connection.topics(),
                settings.flag(Setting.AUDIT_TOPICS),
                settings.flag(Setting.SIGNALS_FLAT),
                versions(steps));
    }

    /** The settings that change the value of a record. */
    private static String versions(Steps steps) {
        return "|" + steps.referenceVersion() + "|"
                + steps.scorer().map(CompanyScorer::version).orElse("") + "|"
                + steps.rules().version(MentionFinder.RULES_VERSION);
    }
}
