package io.newstape.cli.render;

import com.fasterxml.jackson.databind.JsonNode;
import io.newstape.cli.config.Choices;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Where a command's words go: results to standard output, in the form that was asked for; messages and progress to
 * standard error. A command has it as a {@link Mixin}.
 *
 * <p>One rule holds for all verbs. A result is a table for people, unless {@code --format json} asks for one JSON object
 * a line. Verbs that read JSON Lines answer in JSON Lines where no person reads along, see {@link #answersJson}. Text
 * can't command the terminal, see {@link VisibleText}.
 */
public final class Output {

    /** Forms of a result. */
    enum Format {
        TABLE,
        JSON
    }

    static final class Formats extends Choices<Format> {
        Formats() {
            super(Format.TABLE, Format.JSON);
        }
    }

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(
            names = "--format",
            paramLabel = "table|json",
            converter = Formats.class,
            completionCandidates = Formats.class,
            description = "table (default), or json: one object a line. Into a pipe or a file, 'extract' and 'score' "
                    + "write json unless told otherwise.")
    Format format;

    @Option(names = "--verbose", description = "Log each step, and show the stack trace of an error.")
    boolean verbose;

    public boolean json() {
        return format == Format.JSON;
    }

    /** For a verb that reads JSON Lines: whether it answers in JSON Lines, as it does in a pipe unless told otherwise. */
    public boolean answersJson() {
        return format == null ? !Terminal.STANDARD_OUTPUT.isThere() : json();
    }

    /** A line of the result, or several. */
    public void line(String line) {
        out().println(VisibleText.lines(line));
    }

    /** Several lines of the result. */
    public void lines(List<String> lines) {
        lines.forEach(this::line);
    }

    /** An object of the result, on a line of its own. */
    public void line(JsonNode object) {
        out().println(object.toString());
    }

    /** A line of the result with colours; what others wrote in it was made visible before. */
    public void marked(String line) {
        out().println(line);
    }

    /** A message to the person at the terminal; never part of the result. */
    public void say(String message) {
        err().println(VisibleText.lines(message));
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
