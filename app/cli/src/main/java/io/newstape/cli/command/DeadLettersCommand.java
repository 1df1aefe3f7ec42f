package io.newstape.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows dead letters, sends them again, or discards them. */
@Command(
        name = "dead-letters",
        description = "Shows dead letters, and retries or discards them.",
        synopsisSubcommandLabel = "(list | show | export | retry | discard)",
        subcommands = {
            DeadLettersListCommand.class,
            DeadLettersShowCommand.class,
            DeadLettersExportCommand.class,
            DeadLettersRetryCommand.class,
            DeadLettersDiscardCommand.class
        })
public final class DeadLettersCommand implements Runnable {

    @Spec
    CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "dead-letters what?");
    }
}
