package io.newstape.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One call of the command, in this process: what it said, and how it ended. */
public record CommandLineCall(int exit, String out, String err) {

    public static CommandLineCall of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = NewstapeCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new CommandLineCall(exit, out.toString(), err.toString());
    }
}
