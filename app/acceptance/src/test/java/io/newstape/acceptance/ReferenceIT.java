package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.NewstapeCommand;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.ReferenceOption;
import io.newstape.cli.config.ReferenceTopic;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.SharedStack;
import io.newstape.mention.master.SecurityMaster;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The security master on its topic: what was loaded last is all there is. */
class ReferenceIT {

    private static final EmbeddedStack STACK = SharedStack.get();
    private static final String HEADER =
            "instrumentId,companyId,name,aliases,ric,mic,symbol,kind,isin,primary,validFrom,validTo\n";
    private static final String MITSUI = "XTKS:8031,mitsui,Mitsui & Co,Mitsui,8031.T,XTKS,8031,EQUITY,,true,,\n";
    private static final String IBM =
            "XNYS:IBM,ibm,International Business Machines,IBM,IBM.N,XNYS,IBM,EQUITY,,true,,\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldHoldTheRowsOfTheLastLoadAndNoOthers() throws Exception {
        // Given
        prepare("reference-load.");
        Path both = Files.writeString(folder.resolve("both.csv"), HEADER + MITSUI + IBM);
        Path one = Files.writeString(folder.resolve("one.csv"), HEADER + MITSUI);

        // When
        assertThat(run("reference", "load", both.toString())).as(err::toString).isZero();
        String versionOfBoth = onTopic().version();
        assertThat(run("reference", "load", one.toString())).as(err::toString).isZero();

        // Then
        SecurityMaster master = onTopic();
        assertThat(master.rows()).extracting(row -> row.ric()).containsExactly("8031.T");
        assertThat(master.version())
                .isNotEqualTo(versionOfBoth)
                .isEqualTo(ReferenceOption.master(one.toString()).version());
    }

    private static Connection connection() {
        Connection connection = new Connection();
        connection.given.isolate();
        connection.use(STACK.bootstrapServers(), STACK.registryUrl());
        connection.given.set.put("topic.prefix", "reference-load.");
        return connection;
    }

    private static SecurityMaster onTopic() {
        return new ReferenceTopic(connection()).master();
    }

    private static void prepare(String prefix) throws Exception {
        Topics topics = new Topics(prefix, 1, Optional.empty());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", STACK.bootstrapServers()));
                Registry registry = new Registry(STACK.registryUrl(), Map.of())) {
            new TopicAdmin(admin).apply(topics.all(), (short) 1);
            registry.register(topics.all());
        }
    }

    private int run(String... words) {
        List<String> args = new ArrayList<>(List.of(words));
        args.addAll(List.of(
                "-b",
                STACK.bootstrapServers(),
                "--schema-registry-url",
                STACK.registryUrl(),
                "--set",
                "topic.prefix=reference-load.",
                "--set",
                "topic.partitions=1"));
        return NewstapeCommand.run(new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
    }
}
