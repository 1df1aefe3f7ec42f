package io.newstape.acceptance;

import io.newstape.embedded.EmbeddedStack.Ports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged command in a process of its own. */
public final class NewstapeProcess implements AutoCloseable {

    /**
     * Most processes live for seconds: optimized code would come too late for them, and cost half of their time. Where
     * speed is what is looked at, a profile of Maven sets another one.
     */
    private static final List<String> COMPILER =
            List.of(System.getProperty("newstape.process.compiler", "-XX:+TieredCompilation"));

    private final Process process;
    private final Path out;
    private final Path err;

    private NewstapeProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    public static NewstapeProcess start(String... args) throws IOException {
        return start(COMPILER, args);
    }

    /** @param options of the JVM, such as {@code -Xmx512m} */
    public static NewstapeProcess start(List<String> options, String... args) throws IOException {
        Path directory = Files.createTempDirectory(Path.of("target"), "process-");
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        List<String> command = PackagedJar.command(options);
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new NewstapeProcess(process, out, err);
    }

    /** A broker and a registry of its own, as {@code newstape up} starts them. */
    public static NewstapeProcess up(Path data, Ports ports, String... more) throws IOException {
        List<String> call = new ArrayList<>(List.of(
                "up",
                "--data-dir",
                data.toString(),
                "--port",
                Integer.toString(ports.broker()),
                "--controller-port",
                Integer.toString(ports.controller()),
                "--registry-port",
                Integer.toString(ports.registry())));
        call.addAll(List.of(more));
        return start(call.toArray(String[]::new));
    }

    /** Waits for its end, two minutes at the most. */
    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("it doesn't end; its words so far: " + err());
        }
        return process.exitValue();
    }

    public String out() {
        return read(out);
    }

    public String err() {
        return read(err);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** Any signal by its name, such as STOP. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Processes that it has started and that still run. */
    public List<ProcessHandle> children() {
        return process.toHandle().descendants().toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
