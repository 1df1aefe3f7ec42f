package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newstape.cli.CommandLineCall;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.SharedStack;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/** What the doctor says of a stack that is well, of one that isn't, and of none. */
class DoctorIT {

    private static final EmbeddedStack STACK = SharedStack.get();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void shouldPassAStackThatIsReadyAndWarnOfItsOneBroker() throws Exception {
        // Given
        Topics topics = new Topics("healthy.", 1, Optional.empty());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", STACK.bootstrapServers()));
                Registry registry = new Registry(STACK.registryUrl(), Map.of())) {
            new TopicAdmin(admin).apply(topics.all(), (short) 1);
            registry.register(topics.all());
        }

        // When
        CommandLineCall call = doctor(STACK.bootstrapServers(), "healthy.", "--set", "topic.partitions=1");

        // Then
        assertThat(call.exit()).as(call.out()).isZero();
        assertThat(outcomes(call))
                .contains(
                        "brokers warning",
                        "transactions ok",
                        "topics ok",
                        "replication ok",
                        "rights ok",
                        "schemas ok",
                        "clock ok",
                        "disk ok",
                        "JVM ok")
                .noneMatch(outcome -> outcome.endsWith("failed"));
        assertThat(doctor(STACK.bootstrapServers(), "healthy.", "--strict").exit())
                .isEqualTo(1);
    }

    @Test
    void shouldNameWhatIsMissingAndTheCommandThatMakesIt() throws Exception {
        CommandLineCall call = doctor(STACK.bootstrapServers(), "empty.");

        assertThat(call.exit()).isEqualTo(1);
        assertThat(outcomes(call)).contains("topics failed", "schemas failed");
        assertThat(call.out()).contains("newstape topics apply", "newstape schemas register", "empty.news.articles");
    }

    @Test
    void shouldTellWhatDiffers() throws Exception {
        // Given: topics with one partition
        Topics topics = new Topics("differing.", 1, Optional.empty());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", STACK.bootstrapServers()))) {
            new TopicAdmin(admin).apply(topics.all(), (short) 1);
        }

        // When: the settings say 4
        CommandLineCall call = doctor(STACK.bootstrapServers(), "differing.");

        // Then
        assertThat(outcomes(call)).contains("topics warning");
        assertThat(call.out()).contains("differing.market.signals has partitions: 1, wanted 4");
    }

    @Test
    void shouldFailWithoutABrokerAndStillLookAtTheRest() throws Exception {
        CommandLineCall call = doctor(
                "127.0.0.1:1",
                "nowhere.",
                "--set",
                "kafka.default.api.timeout.ms=2000",
                "--set",
                "kafka.request.timeout.ms=1000");

        assertThat(call.exit()).isEqualTo(1);
        assertThat(outcomes(call))
                .contains("brokers failed", "clock ok", "disk ok")
                .doesNotContain("topics failed");
    }

    private static List<String> outcomes(CommandLineCall call) throws Exception {
        List<String> outcomes = new ArrayList<>();
        for (String line : call.out().lines().toList()) {
            JsonNode check = JSON.readTree(line);
            outcomes.add(
                    check.path("check").asText() + " " + check.path("outcome").asText());
        }
        return outcomes;
    }

    private static CommandLineCall doctor(String brokers, String prefix, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "doctor",
                "--format",
                "json",
                "-b",
                brokers,
                "--schema-registry-url",
                STACK.registryUrl(),
                "--set",
                "topic.prefix=" + prefix));
        arguments.addAll(List.of(more));
        return CommandLineCall.of(arguments.toArray(String[]::new));
    }
}
