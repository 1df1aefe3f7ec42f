package io.newstape.operations.doctor;

import io.newstape.operations.doctor.Check.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.AuthorizationException;

/** Makes checks one after another. One that fails with an error becomes a finding, and the others are still made. */
public final class Checkup {

    private final List<Check> checks = new ArrayList<>();

    /** Makes the checks of one area. */
    public Checkup with(String area, String advice, Supplier<List<Check>> examination) {
        try {
            checks.addAll(examination.get());
        } catch (AuthorizationException e) {
            // a role may do its own work, and need not see all of the cluster
            checks.add(Check.ok(area, "not looked at: this principal may not ask (" + e.getMessage() + ")"));
        } catch (RuntimeException e) {
            checks.add(Check.failed(area, "it can't be examined: " + e.getMessage(), advice));
        }
        return this;
    }

    /** Whether nothing has failed so far. */
    public boolean isSound() {
        return count(Outcome.FAILED) == 0;
    }

    /** How many checks ended this way. */
    public long count(Outcome outcome) {
        return checks.stream().filter(check -> check.outcome() == outcome).count();
    }

    /** What was found, in the order in which it was looked for. */
    public List<Check> checks() {
        return List.copyOf(checks);
    }
}
