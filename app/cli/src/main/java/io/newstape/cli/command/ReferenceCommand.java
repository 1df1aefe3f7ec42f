package io.newstape.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Loads and shows the security master. */
@Command(
        name = "reference",
        description = "Loads, lists, shows and compares security masters.",
        synopsisSubcommandLabel = "(load | list | show | diff)",
        subcommands = {
            ReferenceLoadCommand.class,
            ReferenceListCommand.class,
            ReferenceShowCommand.class,
            ReferenceDiffCommand.class
        })
public final class ReferenceCommand implements Runnable {

    @Spec
    CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "reference what?");
    }
}
