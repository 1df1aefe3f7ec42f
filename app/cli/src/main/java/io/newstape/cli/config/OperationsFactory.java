package io.newstape.cli.config;

import io.newstape.operations.Canary;
import io.newstape.operations.DeadLetterReader;
import io.newstape.operations.OperationsSources;
import io.newstape.operations.SignalFeed;
import io.newstape.operations.http.MetricsPage;
import io.newstape.operations.http.OperationsPage;
import io.newstape.operations.http.PageAccess;
import io.newstape.operations.http.PageCertificate;
import io.newstape.operations.lag.LagMonitor;
import io.newstape.operations.letters.LetterDecoder;
import io.newstape.schema.Article;
import io.newstape.schema.Signal;
import io.newstape.streams.topology.Pipeline;
import io.newstape.streams.wire.AheadBound;
import io.newstape.streams.wire.ArticlePublisher;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.TopicReader;
import io.newstape.streams.wire.Topics;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.apache.avro.specific.SpecificRecord;

/** Opens what a running pipeline shows to operations, as the settings ask for. */
public final class OperationsFactory {

    private static final String OFF = "off";
    private static final Pattern ADDRESS = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:]+):(\\d{1,5})");
    private static final int LAST_PORT = 65_535;
    private static final Duration SHORTEST_CANARY = Duration.ofSeconds(1);

    private static final String PEM = "Both are text in PEM: the certificate first and then those that signed it, and a"
            + " private key (BEGIN PRIVATE KEY) without a password.";

    private final Connection connection;
    private final Settings settings;

    public OperationsFactory(Connection connection) {
        this.connection = connection;
        this.settings = connection.settings();
    }

    /**
     * Reads the settings, so that a wrong one is reported before anything starts.
     *
     * @throws Misuse when the address can't be read, or the token's file can't
     */
    public void requireSense() {
        if (!isOff()) {
            address();
            token();
            certificate();
        }
    }

    /**
     * Begins to look at the pipeline and to answer.
     *
     * @return empty when it is switched off
     * @throws Failure when nothing can listen there
     */
    public Optional<OperationsPage> open(Pipeline pipeline, Registry registry) {
        if (isOff()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OperationsPage.open(access(address()), pipeline, sources(registry)));
        } catch (IOException e) {
            throw new Failure(
                    "nothing can listen on " + settings.text(Setting.OPERATIONS_LISTEN) + ": " + e.getMessage(),
                    "Change the setting operations.listen, or set it to off.",
                    e);
        }
    }

    /**
     * Begins to show metrics and health of a process that runs no pipeline.
     *
     * @param listen host:port
     * @param metrics everything in Prometheus' text format
     * @param unwell why the process can't do its work; empty while it can
     * @throws Failure when nothing can listen there
     */
    public MetricsPage open(String listen, Supplier<String> metrics, Supplier<Optional<String>> unwell) {
        try {
            InetSocketAddress address = address(listen, "--listen", "Write it like 127.0.0.1:8091.");
            return MetricsPage.open(access(address), metrics, unwell);
        } catch (IOException e) {
            throw new Failure("nothing can listen on " + listen + ": " + e.getMessage(), "Listen elsewhere.", e);
        }
    }

    private OperationsSources sources(Registry registry) {
        Topics topics = connection.topics();
        return new OperationsSources(
                topics,
                PipelineFactory.stateDirectory(settings),
                new ReferenceAge(connection).madeMillis(),
                local -> new LagMonitor(
                        connection.client(),
                        settings.text(Setting.APPLICATION_ID),
                        PipelineFactory.inputTopics(connection),
                        local,
                        InstantSource.system()),
                () -> TopicReader.undecoded(
                                connection.client(), topics.signals(), Signal.class, connection.serdes(registry))
                        .fromLast(SignalFeed.KEPT),
                () -> reader(registry, topics.signals(), Signal.class),
                () -> reader(registry, topics.articles(), Article.class),
                () -> new DeadLetterReader(
                        connection.client(), topics.deadLetters().name()),
                new LetterDecoder(registry, topics),
                new Canary(
                        canaryInterval(settings),
                        () -> new ArticlePublisher(
                                connection.client(),
                                connection.settings().tuning(),
                                topics.articles(),
                                connection.serdes(registry),
                                InstantSource.system(),
                                AheadBound.PRESET)));
    }

    /**
     * Zero for no canary.
     *
     * @throws Misuse when it is no time, or a shorter one than a second
     */
    static Duration canaryInterval(Settings settings) {
        Duration interval = settings.durationOrOff(Setting.CANARY_INTERVAL).orElse(Duration.ZERO);
        boolean isOn = !settings.text(Setting.CANARY_INTERVAL).equals(OFF);
        if (isOn && interval.compareTo(SHORTEST_CANARY) < 0) {
            throw new Misuse(
                    "canary.interval is shorter than a second: " + settings.text(Setting.CANARY_INTERVAL),
                    "Write it like 1m, or set it to off.");
        }
        return interval;
    }

    private <V extends SpecificRecord> TopicReader<V> reader(Registry registry, Topic topic, Class<V> type) {
        return TopicReader.of(connection.client(), topic, type, connection.serdes(registry));
    }

    /** Where the page of these settings is; empty when it is switched off. */
    Optional<String> url() {
        if (isOff()) {
            return Optional.empty();
        }
        boolean tls = !settings.text(Setting.OPERATIONS_TLS_CERTIFICATE_FILE).isEmpty();
        return Optional.of(PageAccess.url(address(), tls));
    }

    private PageAccess access(InetSocketAddress address) {
        try {
            return new PageAccess(address, token(), certificate());
        } catch (IllegalArgumentException e) {
            throw new Misuse(e.getMessage(), "Or listen on 127.0.0.1.", e);
        }
    }

    private boolean isOff() {
        return settings.text(Setting.OPERATIONS_LISTEN).equals(OFF);
    }

    private InetSocketAddress address() {
        return address(
                settings.text(Setting.OPERATIONS_LISTEN),
                "operations.listen",
                "Write it like 127.0.0.1:8090, or set it to off.");
    }

    private static InetSocketAddress address(String written, String named, String advice) {
        Matcher address = ADDRESS.matcher(written);
        if (!address.matches() || Integer.parseInt(address.group(2)) > LAST_PORT) {
            throw new Misuse(named + " is '" + written + "', not host:port", advice);
        }
        return new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2)));
    }

    /** What a request to the page must show; empty when the page asks for none. */
    Optional<String> token() {
        String file = settings.text(Setting.OPERATIONS_TOKEN_FILE);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String token = content(Setting.OPERATIONS_TOKEN_FILE, "Name a file with the token.")
                .strip();
        if (token.isEmpty()) {
            throw new Misuse("the file of operations.token.file is empty: " + file, "Put the token into it.");
        }
        return Optional.of(token);
    }

    /** How a client of the page trusts its certificate; empty when it speaks no TLS. The key is no client's business. */
    Optional<SSLContext> client() {
        String chain = settings.text(Setting.OPERATIONS_TLS_CERTIFICATE_FILE);
        try {
            return chain.isEmpty()
                    ? Optional.empty()
                    : Optional.of(PageCertificate.client(content(Setting.OPERATIONS_TLS_CERTIFICATE_FILE, PEM)));
        } catch (IllegalArgumentException e) {
            throw new Misuse("no certificate can be read from " + chain, PEM, e);
        }
    }

    /** With which the page speaks TLS; empty when it doesn't. */
    private Optional<PageCertificate> certificate() {
        String chain = settings.text(Setting.OPERATIONS_TLS_CERTIFICATE_FILE);
        String key = settings.text(Setting.OPERATIONS_TLS_KEY_FILE);
        if (chain.isEmpty() && key.isEmpty()) {
            return Optional.empty();
        }
        if (chain.isEmpty() || key.isEmpty()) {
            throw new Misuse(
                    "one of operations.tls.certificate.file and operations.tls.key.file is set alone",
                    "TLS needs a certificate and its key: set both, or none.");
        }
        try {
            return Optional.of(PageCertificate.of(
                    content(Setting.OPERATIONS_TLS_CERTIFICATE_FILE, PEM),
                    content(Setting.OPERATIONS_TLS_KEY_FILE, PEM)));
        } catch (IllegalArgumentException e) {
            throw new Misuse("no certificate and key can be read from " + chain + " and " + key, PEM, e);
        }
    }

    private String content(Setting setting, String advice) {
        String file = settings.text(setting);
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new Misuse("the file of " + setting.key() + " can't be read: " + file, advice, e);
        }
    }
}
