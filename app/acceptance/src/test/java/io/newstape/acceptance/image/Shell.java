package io.newstape.acceptance.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that was run to its end.
 *
 * @param out what it printed
 * @param err what it complained of
 */
record Shell(int exit, String out, String err) {

    static Shell call(List<String> command) throws IOException, InterruptedException {
        return call(command, "");
    }

    /** @param input what it reads */
    static Shell call(List<String> command, String input) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target"), "shell-");
        File in = Files.writeString(folder.resolve("in"), input).toFile();
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        Process process = new ProcessBuilder(command)
                .redirectInput(in)
                .redirectOutput(out)
                .redirectError(err)
                .start();
        int exit = process.waitFor();
        return new Shell(exit, Files.readString(out.toPath()), Files.readString(err.toPath()));
    }

    /** What it prints; it must end well. */
    static String done(List<String> command) throws IOException, InterruptedException {
        Shell call = call(command);
        assertThat(call.exit())
                .as(String.join(" ", command) + "\n" + call.err())
                .isZero();
        return call.out();
    }

    static String done(String... command) throws IOException, InterruptedException {
        return done(List.of(command));
    }
}
