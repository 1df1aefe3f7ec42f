package io.newstape.cli.command;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Examination;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.OperationsFactory;
import io.newstape.cli.config.PipelineFactory;
import io.newstape.cli.config.Setting;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.Output;
import io.newstape.operations.doctor.Check.Outcome;
import io.newstape.operations.doctor.Checkup;
import io.newstape.operations.http.OperationsPage;
import io.newstape.streams.topology.Pipeline;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.TopicAdmin;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Runs the pipeline against a Kafka and a registry until it is stopped or fails. */
@Command(
        name = "run",
        description = {
            "Runs the pipeline until SIGTERM or Ctrl-C.",
            "The exit code is 1 if a stream thread fails for good. The last error is logged and printed."
        })
public final class RunCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public Integer call() throws Exception {
        PipelineFactory factory = new PipelineFactory(connection);
        OperationsFactory operations = new OperationsFactory(connection);
        factory.requireSense();
        operations.requireSense();
        requireTopics();
        try (Registry registry = connection.registry()) {
            learnSchemas(registry);
            report();
            return run(factory.pipeline(registry), operations, registry);
        }
    }

    private int run(Pipeline pipeline, OperationsFactory operations, Registry registry) throws InterruptedException {
        Optional<OperationsPage> page = operations.open(pipeline, registry);
        Thread stop = new Thread(pipeline::close, "pipeline-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        LOG.atInfo()
                .addKeyValue("application", connection.settings().text(Setting.APPLICATION_ID))
                .addKeyValue("brokers", connection.settings().text(Setting.BOOTSTRAP_SERVERS))
                .log("the pipeline starts");
        page.ifPresent(open ->
                LOG.atInfo().addKeyValue("page", open.url()).log("the page, metrics and health of this pipeline"));
        pipeline.start();
        pipeline.awaitEnd();
        page.ifPresent(OperationsPage::close);
        if (pipeline.lastError().isPresent()) {
            Throwable error = pipeline.lastError().get();
            pipeline.close();
            throw Unreachable.security(connection, error)
                    .orElseGet(() -> new Failure(
                            "the pipeline ended: " + error,
                            "Nothing that was committed is lost. 'newstape run' continues from there.",
                            error));
        }
        return ExitCode.OK;
    }

    /** What 'newstape doctor' finds, short: only what somebody should do something about. */
    private void report() {
        Checkup checkup = Examination.of(connection);
        LOG.atInfo().log("checks at the start: " + DoctorCommand.summary(checkup));
        checkup.checks().stream().filter(check -> check.outcome() != Outcome.OK).forEach(check -> LOG.atWarn()
                .addKeyValue("check", check.area())
                .addKeyValue("finding", check.finding())
                .log(check.advice()));
    }

    private void requireTopics() {
        try (Admin admin = connection.admin()) {
            List<String> missing = new TopicAdmin(admin)
                    .check(connection.topics().all()).stream()
                            .filter(finding -> finding.state() == TopicAdmin.State.MISSING)
                            .map(finding -> finding.topic().name())
                            .toList();
            if (!missing.isEmpty()) {
                throw new Failure(
                        "these topics are missing: " + String.join(", ", missing),
                        "'newstape topics apply' creates them.");
            }
        } catch (KafkaException e) {
            throw Unreachable.kafka(connection, e);
        }
    }

    /** A registry that is away now is waited for: a pipeline often starts beside it. */
    private void learnSchemas(Registry registry) throws InterruptedException {
        while (true) {
            try {
                registry.learn(connection.topics().all());
                return;
            } catch (RestClientException e) {
                if (e.getStatus() == 404) {
                    throw new Failure(
                            "not all schemas are registered: " + e.getMessage(),
                            "'newstape schemas register' registers them.",
                            e);
                }
                waitUnlessRefused(e);
            } catch (IOException e) {
                waitUnlessRefused(e);
            }
        }
    }

    /** A wrong password doesn't become right. */
    private void waitUnlessRefused(Exception error) throws InterruptedException {
        Optional<Failure> refused = Unreachable.security(connection, error);
        if (refused.isPresent()) {
            throw refused.get();
        }
        LOG.atWarn().addKeyValue("error", error.toString()).log("waiting for the schema registry");
        Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
    }
}
