package io.newstape.cli;

import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.NearestName;
import io.newstape.cli.render.VisibleText;
import io.newstape.error.ProblemException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words an error for a person: what is wrong, then what to do. Only {@code --verbose} shows the stack trace. */
final class ErrorReport implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        if (error instanceof UnmatchedArgumentException unmatched) {
            tell(command.getErr(), unmatched(command, unmatched.getUnmatched().get(0)));
        } else {
            tell(command.getErr(), sentence(error.getMessage()));
            command.getErr().println("  Usage: " + command.getHelp().synopsis(7).strip());
        }
        command.getErr()
                .println("  '" + name + " --help' "
                        + (command.getSubcommands().isEmpty() ? "explains each option." : "lists the verbs."));
        return ExitCode.USAGE;
    }

    /** What is wrong with a word that nothing takes, and what was probably meant. */
    private static String unmatched(CommandLine command, String word) {
        if (word.startsWith("-")) {
            String option = word.replaceFirst("=.*", "");
            Stream<String> known = command.getCommandSpec().optionsMap().keySet().stream();
            return "there is no option '" + option + "'" + guess("", NearestName.guess(option, known));
        }
        boolean takesVerb = !command.getSubcommands().isEmpty()
                && command.getCommandSpec().positionalParameters().isEmpty();
        if (!takesVerb) {
            return "'" + word + "' is one argument too many";
        }
        Stream<String> known = command.getSubcommands().keySet().stream();
        return "there is no verb '" + word + "'"
                + guess(command.getCommandSpec().qualifiedName() + " ", NearestName.guess(word, known));
    }

    private static String guess(String before, Optional<String> meant) {
        return meant.map(name -> "\n  Did you mean '" + before + name + "'?").orElse("");
    }

    /** The parser's words, in the form of all other messages and without names of Java's types. */
    private static String sentence(String message) {
        String plain = message.replaceFirst("^Error: ", "")
                .replace("option option", "option")
                .replaceFirst(" is not an? (int|long)$", " is not a whole number")
                .replaceFirst(" is not a double$", " is not a number");
        return plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (error instanceof ProblemException problem) {
            tell(err, problem.problem());
            problem.advice().lines().forEach(line -> err.println("  " + VisibleText.of(line)));
        } else {
            tell(err, error.getMessage() == null ? error.toString() : error.getMessage());
            err.println("  --verbose shows where.");
        }
        if (parsed.expandedArgs().contains("--verbose")) {
            error.printStackTrace(err);
        }
        err.flush();
        return error instanceof Misuse ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    private static void tell(PrintWriter err, String message) {
        err.println("newstape: " + VisibleText.lines(message));
    }
}
