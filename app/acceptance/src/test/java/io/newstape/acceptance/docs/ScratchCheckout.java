package io.newstape.acceptance.docs;

import io.newstape.acceptance.PackagedJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder that looks like the checkout to commands that are typed in it: the same files by links, and an
 * {@code app/bin/newstape} that runs the packaged jar. What a command writes stays in it.
 */
final class ScratchCheckout {

    private static final int LONGEST_SECONDS = 120;

    private final Path folder;
    private final Path output;

    private ScratchCheckout(Path folder, Path output) {
        this.folder = folder;
        this.output = output;
    }

    static ScratchCheckout make() throws IOException {
        Path above = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "docs-");
        Path folder = Files.createDirectories(above.resolve("newstape"));
        link(Pages.ROOT, folder, "app");
        Path bin = Files.createDirectories(folder.resolve("app/bin"));
        link(Pages.ROOT.resolve("app"), bin.getParent(), "bin");
        Path launcher = Files.writeString(
                bin.resolve("newstape"),
                "#!/usr/bin/env bash\nexec '"
                        + String.join("' '", PackagedJar.command(List.of("-XX:TieredStopAtLevel=1"))) + "' \"$@\"\n");
        if (!launcher.toFile().setExecutable(true)) {
            throw new IOException(launcher + " can't be made executable");
        }
        return new ScratchCheckout(folder, above.resolve("printed"));
    }

    /**
     * Runs a command line in it.
     *
     * @param script what the shell is given
     * @param environment variables beside those of this process, without its own {@code NEWSTAPE_*}
     * @param before how the command before it ended: {@code $?}
     */
    ShellResult run(String script, Map<String, String> environment, int before)
            throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", "(exit " + before + ")\n" + script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().keySet().removeIf(name -> name.startsWith("NEWSTAPE_") || name.equals("COLUMNS"));
        // most commands live for a second or two: optimized code would come too late for them, and cost half of their
        // time
        shell.environment().put("JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        shell.environment().putAll(environment);
        shell.environment().merge("PATH", java("bin").toString(), (path, java) -> java + ":" + path);
        Process process = shell.start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("it doesn't end: " + script + "\n" + Files.readString(output));
        }
        return new ShellResult(process.exitValue(), withoutEmptyEnd(Files.readAllLines(output)));
    }

    private static List<String> withoutEmptyEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }

    private static Path java(String part) {
        return Path.of(System.getProperty("java.home"), part);
    }

    private static void link(Path from, Path to, String without) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (!name.equals(without) && !name.equals(".git")) {
                    Files.createSymbolicLink(to.resolve(name), entry);
                }
            }
        }
    }
}
