package io.newstape.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how right newstape is on labelled texts. */
@Command(
        name = "evaluate",
        description = "Measures accuracy on labelled texts.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = {EvaluateTickersCommand.class, EvaluateSentimentCommand.class})
public final class EvaluateCommand implements Runnable {

    @Spec
    CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "evaluate what?");
    }
}
