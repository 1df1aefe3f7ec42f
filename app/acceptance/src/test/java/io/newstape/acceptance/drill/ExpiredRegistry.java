package io.newstape.acceptance.drill;

import io.newstape.acceptance.NewstapeProcess;
import io.newstape.embedded.RegistryGate;
import io.newstape.embedded.StackSecurity;
import io.newstape.operations.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** One more pipeline, which asks the registry by HTTPS; the certificate that it is shown has expired. */
final class ExpiredRegistry implements AutoCloseable {

    private static final String USER = Role.PIPELINE.word();

    private final DrillStack stack;
    private final DrillPrometheus prometheus;
    private final Path folder;
    private final int firstPage;
    private final int page;
    private RegistryGate gate;
    private NewstapeProcess pipeline;

    /**
     * @param folder for keys and passwords; it needn't be there
     * @param firstPage where the pipeline of the drill is scraped, on loopback
     */
    ExpiredRegistry(DrillStack stack, DrillPrometheus prometheus, Path folder, int firstPage) throws IOException {
        this.stack = stack;
        this.prometheus = prometheus;
        this.folder = folder;
        this.firstPage = firstPage;
        this.page = IncidentDrill.freePort();
    }

    /** It is scraped from when it has said why it doesn't work. */
    void start() throws Exception {
        Files.createDirectories(folder);
        StackSecurity.in(folder, List.of(USER));
        Path authority =
                ExpiredCertificate.replace(folder, folder.resolve("passwords/keystore"), folder.resolve("stack.p12"));
        int port = IncidentDrill.freePort();
        gate = RegistryGate.open(port, stack.registry().url(), StackSecurity.in(folder, List.of(USER)));
        pipeline = stack.start(
                "drill-expired",
                page,
                "schema.registry.url=https://127.0.0.1:" + port + "/apis/ccompat/v7",
                "registry.ssl.truststore.type=PEM",
                "registry.ssl.truststore.location=" + authority);
        Awaitility.await("the reason, in its words")
                .atMost(Duration.ofMinutes(2))
                .until(() -> pipeline.err().contains("certificate has expired"));
        prometheus.scrape(firstPage, page);
    }

    @Override
    public void close() throws IOException {
        prometheus.scrape(firstPage);
        pipeline.close();
        gate.close();
    }
}
