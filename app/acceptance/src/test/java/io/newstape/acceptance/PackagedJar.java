package io.newstape.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The command as it is packaged, and how tests start it: with an archive of loaded classes, as the launcher does.
 */
public final class PackagedJar {

    private static final Path JAR =
            Path.of("../dist/target/newstape.jar").toAbsolutePath().normalize();
    /** Beside the launcher's own, which is of another moment. */
    private static final Path ARCHIVE = Path.of("target/newstape.jsa").toAbsolutePath();

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String ARTICLE = "{\"id\":\"1\",\"text\":\"Shares of IBM (NYSE: IBM) rose.\"}\n";

    private PackagedJar() {}

    /**
     * A command line up to the verb.
     *
     * @param options of the JVM
     */
    public static List<String> command(List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA, "-Xshare:auto"));
        command.addAll(archive());
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        return command;
    }

    private static synchronized List<String> archive() throws IOException {
        if (!Files.exists(ARCHIVE) || modified(ARCHIVE).compareTo(modified(JAR)) < 0) {
            // another process of tests may make it too
            Path made = Files.createTempDirectory(ARCHIVE.getParent(), "jsa-").resolve("newstape.jsa");
            make(made);
            Files.move(made, ARCHIVE, StandardCopyOption.ATOMIC_MOVE);
        }
        return List.of("-XX:SharedArchiveFile=" + ARCHIVE, "-Xlog:cds*=off");
    }

    private static void make(Path archive) throws IOException {
        Process first = new ProcessBuilder(
                        JAVA, "-XX:ArchiveClassesAtExit=" + archive, "-jar", JAR.toString(), "extract")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        first.outputWriter().append(ARTICLE).close();
        try {
            if (first.waitFor() != 0) {
                throw new IOException(JAR + " finds no symbol");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static FileTime modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file);
    }
}
