package io.newstape.acceptance.docs;

import java.util.List;

/**
 * A command of a page, and what it is said to print.
 *
 * @param command its lines as written, with the prompt; all but the last end in a backslash
 * @param output what it is said to print
 */
record ConsoleExample(List<String> command, ExpectedOutput output) {

    static final String PROMPT = "$ ";

    ConsoleExample {
        command = List.copyOf(command);
    }

    /** What the shell is given. */
    String script() {
        return String.join("\n", command).substring(PROMPT.length());
    }

    /** Whether it shows how the command before it ended, so that an end with an error is no mistake there. */
    boolean asksForExitCode() {
        return script().equals("echo $?");
    }
}
