package io.newstape.operations.doctor;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.Registry.Finding;
import io.newstape.streams.wire.Registry.State;
import io.newstape.streams.wire.Topics;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The schema registry: whether it has the schemas, guards them, and agrees about the time. */
public final class RegistryChecks {

    private static final String COMPATIBILITY = "FULL_TRANSITIVE";
    private static final Duration LARGEST_SKEW = Duration.ofSeconds(5);
    private static final String ADVICE =
            "Is it running? 'newstape up' starts one on this machine; --schema-registry-url names another.";

    private final Registry registry;
    private final Topics topics;

    public RegistryChecks(Registry registry, Topics topics) {
        this.registry = registry;
        this.topics = topics;
    }

    /** Whether it has all schemas, and holds their subjects to compatibility in both directions. */
    public List<Check> schemas() {
        List<Check> checks = new ArrayList<>();
        try {
            List<Finding> findings = registry.check(topics.all());
            List<String> missing = findings.stream()
                    .filter(finding -> finding.state() == State.MISSING)
                    .map(Finding::subject)
                    .toList();
            if (!missing.isEmpty()) {
                checks.add(Check.failed(
                        "schemas",
                        "not registered: " + String.join(", ", missing),
                        "'newstape schemas register' registers them."));
            }
            for (Finding finding : findings) {
                if (finding.state() == State.INCOMPATIBLE) {
                    checks.add(Check.failed(
                            "schemas",
                            finding.subject() + " has an incompatible schema: "
                                    + String.join("; ", finding.differences()),
                            "Another program registered it, or a newer newstape. Use another topic.prefix, or that"
                                    + " version."));
                } else if (finding.state() == State.PRESENT) {
                    String held = registry.compatibility(finding.subject());
                    if (!held.equals(COMPATIBILITY)) {
                        checks.add(Check.warning(
                                "schemas",
                                finding.subject() + " is held to " + held,
                                "Set it to FULL_TRANSITIVE in the registry, so that readers of any age read records of"
                                        + " any age."));
                    }
                }
            }
            return checks.isEmpty()
                    ? List.of(Check.ok("schemas", findings.size() + " subjects are registered and guarded"))
                    : checks;
        } catch (IOException | RestClientException e) {
            return List.of(Check.failed("schemas", "the registry can't be asked: " + e.getMessage(), ADVICE));
        }
    }

    /** Whether this clock and the registry's agree. A broker can't be asked for its time. */
    public List<Check> clock(InstantSource clock) {
        try {
            Optional<Instant> time = registry.time();
            if (time.isEmpty()) {
                return List.of(Check.ok("clock", "the registry doesn't tell its time, so nothing can be compared"));
            }
            Duration skew = Duration.between(time.get(), clock.instant()).abs();
            return List.of(
                    skew.compareTo(LARGEST_SKEW) <= 0
                            ? Check.ok("clock", "this clock and the registry's agree")
                            : Check.warning(
                                    "clock",
                                    "this clock and the registry's differ by " + skew.toSeconds() + " s",
                                    "Set both by NTP. Meanwhile latencies are wrong, and articles may be refused as dated too"
                                            + " far ahead (publish.max.ahead)."));
        } catch (IOException | IllegalArgumentException e) {
            return List.of(Check.warning("clock", "the registry's time can't be read: " + e.getMessage(), ADVICE));
        }
    }
}
