package io.newstape.cli.command;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete verbs and options. */
@Command(
        name = "completion",
        description = {
            "Prints the script for completion in bash and zsh.",
            "It completes verbs, options and their values. To use it in this shell:",
            "  source <(newstape completion)",
            "To keep it, put that line into ~/.bashrc or ~/.zshrc."
        })
public final class CompletionCommand implements Runnable {

    @Spec
    CommandSpec command;

    @Override
    public void run() {
        CommandLine newstape = command.root().commandLine();
        newstape.getOut().print(AutoComplete.bash(newstape.getCommandName(), newstape));
        newstape.getOut().flush();
    }
}
