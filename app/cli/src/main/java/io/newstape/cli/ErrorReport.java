package io.newstape.cli;

import io.newstape.error.ProblemException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words an error for a person: what, then what to do; the stack trace only for those who ask for it. */
final class ErrorReport implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("newstape: " + error.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(error, err)) {
            err.println("  Usage: " + command.getHelp().synopsis(7).strip());
            err.println("  '" + command.getCommandSpec().qualifiedName() + " --help' explains each option.");
        }
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (error instanceof ProblemException problem) {
            err.println("newstape: " + problem.problem());
            problem.advice().lines().forEach(line -> err.println("  " + line));
        } else {
            err.println("newstape: " + (error.getMessage() == null ? error.toString() : error.getMessage()));
            err.println("  --verbose shows where.");
        }
        if (parsed.expandedArgs().contains("--verbose")) {
            error.printStackTrace(err);
        }
        err.flush();
        return ExitCode.SOFTWARE;
    }
}
