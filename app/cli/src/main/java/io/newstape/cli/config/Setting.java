package io.newstape.cli.config;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every setting of newstape. Its key is what a properties file and {@code --set} call it; in the environment it is
 * {@code NEWSTAPE_} and the key in capitals with {@code _} for each dot.
 */
public enum Setting {
    BOOTSTRAP_SERVERS("bootstrap.servers", "127.0.0.1:9092", "Kafka brokers: host:port, separated by commas."),
    SCHEMA_REGISTRY_URL(
            "schema.registry.url", "http://127.0.0.1:8081/apis/ccompat/v7", "Schema registry with Confluent's API."),
    APPLICATION_ID("application.id", "newstape", "Consumer group of the pipeline, and prefix of its transactions."),
    TOPIC_PREFIX("topic.prefix", "", "Prefix of every topic's name."),
    TOPIC_PARTITIONS("topic.partitions", "4", "Partitions of the topics of the flow, when they are made."),
    TOPIC_REPLICATION_FACTOR(
            "topic.replication.factor",
            "-1",
            "Replicas of new topics, and of the changelogs that a run makes; -1: the broker's default."),
    TOPIC_RETENTION(
            "topic.retention",
            "forever",
            "How long topics of the flow keep records, by the articles' own times, such as 365d; or forever."),
    SOURCE_PROFILE(
            "source.profile",
            "",
            "How the published source writes its articles: the name of a shipped profile, such as finnhub, or a properties"
                    + " file; empty: told from each article."),
    PUBLISH_MAX_AHEAD(
            "publish.max.ahead",
            "1d",
            "How far ahead of the clock an article may be dated to be published: 0s to 1d. What is further ahead is"
                    + " refused."),
    STREAM_THREADS("stream.threads", "1", "Stream threads in this process."),
    TUNING(
            "tuning",
            "latency",
            "What the Kafka clients of publisher and pipeline are set up for: latency (a desk waits as short as it can) or"
                    + " throughput (most articles a second: to load a history)."),
    COMMIT_INTERVAL(
            "commit.interval",
            "",
            "How often a transaction ends; each hop takes about this long. Empty: 20ms with tuning=latency, 1s with"
                    + " tuning=throughput."),
    PROCESSING_GUARANTEE("processing.guarantee", "exactly_once_v2", "exactly_once_v2 or at_least_once."),
    GROUP_PROTOCOL(
            "group.protocol",
            "classic",
            "Who shares the work out among instances: classic (one of them), or streams (the broker, KIP-1071; Kafka 4.2 or"
                    + " later)."),
    STATE_DIR(
            "state.dir",
            "",
            "Folder for the topology's state; empty: $XDG_STATE_HOME/newstape/state if that is set, else "
                    + "$HOME/.newstape/state."),
    STATE_STORE("state.store", "memory", "memory or rocksdb; with a changelog either way."),
    SCORER(
            "scorer",
            "fast",
            "fast (rules and a linear model), accurate (the same with an encoder: slower and right more often), onnx (a"
                    + " model of your own), or external (another service writes news.company-sentiment)."),
    ACCURATE_SURE(
            "accurate.sure",
            "0.98",
            "With scorer=accurate: what the fast scorer is at least this sure of, from 0 to 1, the encoder doesn't read."
                    + " 1: it reads everything."),
    ACCURATE_THREADS("accurate.threads", "1", "With scorer=accurate: threads that one text is spread over."),
    ONNX_MODEL("onnx.model", "", "With scorer=onnx: the classifier, an ONNX file."),
    ONNX_TOKENIZER("onnx.tokenizer", "", "Its tokenizer.json; empty: the one beside the model."),
    ONNX_LABELS(
            "onnx.labels",
            "",
            "The order of its outputs, such as positive,negative,neutral, or a config.json; empty: the one beside it."),
    ONNX_TARGET(
            "onnx.target",
            "none",
            "How the model sees which company is meant: none, markers:[TGT],[/TGT], mask:WORD, or pair."),
    ONNX_MAX_TOKENS("onnx.max.tokens", "256", "Longer sentences are cut to this many tokens around the company."),
    ONNX_BATCH("onnx.batch", "16", "Most sentences of an article that it reads at once."),
    ONNX_THREADS("onnx.threads", "1", "Threads that one batch is spread over."),
    REFERENCE(
            "reference",
            "shipped",
            "Security master: shipped, small, topic (what 'reference load' put there when the pipeline starts), none, a CSV"
                    + " file, or the version of the shipped one or the topic's."),
    MODEL("model", "shipped", "Sentiment model of the fast scorer: shipped, or a file made by 'newstape train'."),
    RULES("rules", "standard", "Figures by which mentions become signals: standard, or a properties file."),
    SENTIMENT_TIMEOUT("sentiment.timeout", "10m", "How long to wait for an external scorer."),
    REVISION_RETENTION("revision.retention", "30d", "How long an article can be revised, in event time."),
    REVISION_MEMORY(
            "revision.memory",
            "365d",
            "How long, in event time, the id of an article is known: it doesn't become new a second time."),
    BASELINE_HALF_LIFE("baseline.half.life", "7d", "Age, in event time, at which a score counts half in the baseline."),
    WINDOW_GRACE("window.grace", "10m", "How long a window of signals waits for late articles, in event time."),
    OPERATIONS_LISTEN(
            "operations.listen",
            "127.0.0.1:8090",
            "Where a running pipeline shows its page, metrics and health: host:port, or off. If the port is taken, a free"
                    + " one is used. Beyond loopback a token is needed."),
    OPERATIONS_TOKEN_FILE(
            "operations.token.file", "", "File with the token that each request must show; empty: loopback only."),
    OPERATIONS_TLS_CERTIFICATE_FILE(
            "operations.tls.certificate.file",
            "",
            "File in PEM with the page's certificate and those that signed it; empty: the page speaks plain HTTP."),
    OPERATIONS_TLS_KEY_FILE(
            "operations.tls.key.file", "", "File in PEM with the private key of that certificate, without a password."),
    CANARY_INTERVAL(
            "canary.interval",
            "off",
            "How often 'run' sends a small article of its own through the whole path and measures it, such as 1m; or off."
                    + " Its source is newstape-canary."),
    AUDIT_TOPICS("audit.topics", "false", "Whether news.ticker-mentions and news.company-sentiment are written too."),
    SIGNALS_FLAT(
            "signals.flat",
            "false",
            "Whether market.signals-flat is written too: signals without nested records, for tools that need that."),
    TEXT_ENCRYPTION(
            "text.encryption",
            "off",
            "Whether text is sealed on topics and in archives, with keys that 'newstape purge' can delete: on or off. The"
                    + " same for all who read and write.");

    /** Settings that start with this go to every Kafka client, without it. */
    public static final String KAFKA = "kafka.";

    /** Settings that start with this go to the registry's client, without it. */
    static final String REGISTRY = "registry.";

    private final String key;
    private final String preset;
    private final String purpose;

    Setting(String key, String preset, String purpose) {
        this.key = key;
        this.preset = preset;
        this.purpose = purpose;
    }

    public String key() {
        return key;
    }

    /** What it is unless somebody says otherwise. */
    public String preset() {
        return preset;
    }

    public String purpose() {
        return purpose;
    }

    public static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** Whether a key is one of these, or goes to a client. */
    static boolean isKnown(String key) {
        return of(key).isPresent() || isPassedOn(key);
    }

    static boolean isPassedOn(String key) {
        return key.startsWith(KAFKA) && key.length() > KAFKA.length()
                || key.startsWith(REGISTRY) && key.length() > REGISTRY.length();
    }
}
