package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Examination;
import io.newstape.cli.render.Output;
import io.newstape.operations.access.Role;
import io.newstape.operations.doctor.Check;
import io.newstape.operations.doctor.Check.Outcome;
import io.newstape.operations.doctor.Checkup;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at everything that a pipeline needs, and says what to do. */
@Command(
        name = "doctor",
        description = {
            "Checks brokers, topics, schemas and this machine.",
            "Give it the settings that 'run' gets. It changes nothing. The exit code is 1 if a check failed."
        })
public final class DoctorCommand implements Callable<Integer> {

    @Option(names = "--strict", description = "Exit with 1 for a warning too.")
    boolean strict;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            converter = TopicsAclsCommand.Roles.class,
            completionCandidates = TopicsAclsCommand.Roles.class,
            description = "Check the rights of this role: publisher, pipeline (default), desk, backtest or operations.")
    Role role = Role.PIPELINE;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public Integer call() {
        Checkup checkup = Examination.of(connection, role);
        checkup.checks().forEach(this::print);
        output.say(summary(checkup));
        boolean passed = checkup.isSound() && !(strict && checkup.count(Outcome.WARNING) > 0);
        return passed ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** One line for all. */
    static String summary(Checkup checkup) {
        return checkup.count(Outcome.OK) + " ok, " + checkup.count(Outcome.WARNING) + " warnings, "
                + checkup.count(Outcome.FAILED) + " failed";
    }

    private void print(Check check) {
        String outcome = check.outcome().name().toLowerCase(Locale.ROOT);
        if (output.json()) {
            output.line(JsonNodeFactory.instance
                    .objectNode()
                    .put("check", check.area())
                    .put("outcome", outcome)
                    .put("finding", check.finding())
                    .put("advice", check.advice()));
            return;
        }
        output.line(String.format("%-8s %-13s %s", outcome, check.area(), check.finding()));
        if (!check.advice().isEmpty()) {
            output.line(" ".repeat(23) + check.advice());
        }
    }
}
