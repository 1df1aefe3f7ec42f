package io.newstape.cli.config;

import io.newstape.operations.access.Role;
import io.newstape.operations.doctor.Checkup;
import io.newstape.operations.doctor.ClusterChecks;
import io.newstape.operations.doctor.MachineChecks;
import io.newstape.operations.doctor.RegistryChecks;
import io.newstape.operations.doctor.TopicChecks;
import io.newstape.streams.topology.StateStores;
import io.newstape.streams.wire.Registry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.apache.kafka.clients.admin.Admin;

/** Looks at all that a pipeline of these settings needs. */
public final class Examination {

    private static final String CLUSTER =
            "Is it running, and may this principal ask? 'newstape up' starts one on this machine; --bootstrap-servers names"
                    + " another.";
    private static final String REGISTRY = "Is it running? --schema-registry-url names another.";
    private static final String MACHINE = "Look at the settings with 'newstape config'.";

    private Examination() {}

    /** Makes all checks for a pipeline; it takes seconds where something can't be reached. */
    public static Checkup of(Connection connection) {
        return of(connection, Role.PIPELINE);
    }

    /** Makes all checks; the rights are those of a role. */
    public static Checkup of(Connection connection, Role role) {
        Checkup checkup = new Checkup();
        machine(connection.settings(), checkup);
        try (Admin admin = connection.admin()) {
            cluster(connection, role, admin, checkup);
        }
        try (Registry registry = connection.registry()) {
            RegistryChecks checks = new RegistryChecks(registry, connection.topics());
            checkup.with("clock", REGISTRY, () -> checks.clock(InstantSource.system()));
            checkup.with("schemas", REGISTRY, checks::schemas);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return checkup;
    }

    private static void machine(Settings settings, Checkup checkup) {
        MachineChecks machine = new MachineChecks(
                Path.of(settings.text(Setting.STATE_DIR)),
                settings.choice(Setting.STATE_STORE, StateStores.class) == StateStores.ROCKSDB);
        checkup.with("JVM", MACHINE, machine::jvm)
                .with("memory", MACHINE, machine::memory)
                .with("disk", MACHINE, machine::disk)
                .with("open files", MACHINE, machine::files);
    }

    /** Nobody waits for five more answers of a cluster that doesn't give the first. */
    private static void cluster(Connection connection, Role role, Admin admin, Checkup checkup) {
        ClusterChecks cluster = new ClusterChecks(admin);
        TopicChecks topics = new TopicChecks(admin, connection.topics());
        String application = connection.settings().text(Setting.APPLICATION_ID);
        boolean sound = checkup.with("brokers", CLUSTER, cluster::brokers).checks().stream()
                .noneMatch(check -> check.area().equals("brokers") && !check.isPassable());
        if (sound) {
            checkup.with("broker disk", CLUSTER, cluster::disks)
                    .with("topics", CLUSTER, topics::settings)
                    .with("replication", CLUSTER, () -> topics.replication(application))
                    .with("rights", CLUSTER, () -> topics.rights(role, application));
        }
    }
}
