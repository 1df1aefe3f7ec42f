package io.newstape.acceptance.drill;

import io.newstape.acceptance.NewstapeProcess;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.StackUsers;
import io.newstape.embedded.EmbeddedStack.Ports;
import io.newstape.embedded.StackSecurity;
import io.newstape.operations.access.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.awaitility.Awaitility;

/** A stack that lets only its users in, and a pipeline on it that is one of them. */
final class SecureFlow implements AutoCloseable {

    /** An explicit refusal counts more than all that is allowed. */
    private static final AclBinding REFUSAL = new AclBinding(
            new ResourcePattern(ResourceType.TOPIC, DrillFeed.ARTICLES, PatternType.LITERAL),
            new AccessControlEntry("User:" + Role.PIPELINE.word(), "*", AclOperation.READ, AclPermissionType.DENY));

    private final DrillPrometheus prometheus;
    private final Path data;
    private final int firstPage;
    private final int page;
    private final Ports ports = Ports.free();
    private NewstapeProcess stack;
    private NewstapeProcess pipeline;

    /**
     * @param data an empty folder
     * @param firstPage where the pipeline of the drill is scraped, on loopback
     */
    SecureFlow(DrillPrometheus prometheus, Path data, int firstPage) throws IOException {
        this.prometheus = prometheus;
        this.data = data;
        this.firstPage = firstPage;
        this.page = IncidentDrill.freePort();
    }

    /** It is scraped from when it is ready on. */
    void start() throws IOException {
        stack = NewstapeProcess.up(data, ports, "--secure");
        Awaitility.await("a secure stack").atMost(Duration.ofMinutes(3)).until(() -> stack.out()
                .contains("The other users are:"));
        pipeline = NewstapeProcess.start(
                "run",
                "--config",
                data.resolve("secure/pipeline.properties").toString(),
                "--set",
                "operations.listen=127.0.0.1:" + page,
                "--set",
                "state.dir=" + data.resolve("state"));
        Awaitility.await("a pipeline on it").atMost(Duration.ofMinutes(2)).until(() -> SecondInstance.answers(page));
        prometheus.scrape(firstPage, page);
    }

    /** From now on the pipeline's user may not read articles. */
    void refuseReading() throws Exception {
        if (stack == null) {
            start();
        }
        Connection connection = new Connection();
        connection.given.isolate();
        new StackUsers(data.resolve("secure"))
                .enter(
                        connection,
                        StackSecurity.ADMIN,
                        "127.0.0.1:" + ports.broker(),
                        "https://127.0.0.1:" + ports.registry());
        try (Admin admin = Admin.create(connection.client())) {
            admin.createAcls(List.of(REFUSAL)).all().get();
        }
    }

    /** It is scraped no more; does nothing where it was not started. */
    @Override
    public void close() throws IOException {
        if (stack == null) {
            return;
        }
        prometheus.scrape(firstPage);
        if (pipeline != null) {
            pipeline.close();
        }
        List<ProcessHandle> children = stack.children();
        stack.close();
        children.forEach(ProcessHandle::destroyForcibly);
        stack = null;
    }
}
