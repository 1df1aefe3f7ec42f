package io.newstape.cli.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Shows the help of a verb. */
@Command(name = "help", description = "Shows the help of a verb; without a verb, the list of all.", helpCommand = true)
public final class HelpCommand implements Runnable {

    @Parameters(arity = "0..*", paramLabel = "VERB", description = "The verb, such as: publish, or: evaluate tickers.")
    List<String> verb = List.of();

    @Spec
    CommandSpec command;

    @Override
    public void run() {
        CommandLine shown = command.parent().commandLine();
        for (int i = 0; i < verb.size(); i++) {
            CommandLine next = shown.getSubcommands().get(verb.get(i));
            if (next == null) {
                throw new UnmatchedArgumentException(shown, verb.subList(i, verb.size()));
            }
            shown = next;
        }
        shown.usage(command.commandLine().getOut());
    }
}
