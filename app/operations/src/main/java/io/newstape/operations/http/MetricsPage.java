package io.newstape.operations.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Supplier;

/** Metrics and health of a process that runs no pipeline. Who may ask is ruled as on the page of a pipeline. */
public final class MetricsPage implements AutoCloseable {

    private final OperationsServer server;

    private MetricsPage(OperationsServer server) {
        this.server = server;
    }

    /**
     * Begins to answer {@code /metrics} and {@code /health/ready}.
     *
     * @param access where it listens, and who may read it
     * @param metrics everything in Prometheus' text format
     * @param unwell why the process can't do its work; empty while it can
     */
    public static MetricsPage open(PageAccess access, Supplier<String> metrics, Supplier<Optional<String>> unwell)
            throws IOException {
        OperationsServer server = new OperationsServer(access);
        server.answer("/metrics", query -> Answer.text(200, metrics.get()));
        server.answer(
                "/health/ready",
                query -> unwell.get().map(why -> Answer.text(503, why)).orElseGet(() -> Answer.text(200, "ok")));
        // as long as it answers it lives: what could make it stop ends the process
        server.answer("/health/live", query -> Answer.text(200, "ok"));
        server.start();
        return new MetricsPage(server);
    }

    /** Where it answers. */
    public InetSocketAddress address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
