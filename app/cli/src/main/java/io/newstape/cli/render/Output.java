package io.newstape.cli.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Where a command's words go: results to standard output, in the form that was asked for; messages and progress to
 * standard error. A command has it as a {@link Mixin}.
 */
public final class Output {

    /** Forms of a result. */
    enum Format {
        TABLE,
        JSON
    }

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(
            names = "--format",
            paramLabel = "table|json",
            defaultValue = "table",
            description = "table for people (default), or json: one object a line, nothing else on standard output.")
    Format format;

    @Option(names = "--verbose", description = "Log what happens, and show the stack trace of an error.")
    boolean verbose;

    public boolean json() {
        return format == Format.JSON;
    }

    /** A line of the result. */
    public void line(String line) {
        out().println(line);
    }

    /** An object of the result, on a line of its own. */
    public void line(JsonNode object) {
        out().println(object.toString());
    }

    /** A message to the person at the terminal; never part of the result. */
    public void say(String message) {
        err().println(message);
    }

    /** Whether a person watches standard error, so that progress is worth showing. */
    boolean watched() {
        return Terminal.STANDARD_ERROR.isThere();
    }

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    PrintWriter err() {
        return command.commandLine().getErr();
    }
}
