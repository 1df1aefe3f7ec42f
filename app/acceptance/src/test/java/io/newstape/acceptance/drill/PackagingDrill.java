package io.newstape.acceptance.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the jar and the image are made: the same sources give the same bytes, and the image's Java has all it needs. */
class PackagingDrill {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    static Path folder;

    private static Path first;

    @BeforeAll
    static void build() throws Exception {
        first = build("first");
    }

    @Test
    void shouldMakeTheSameJarOfTheSameSources() throws Exception {
        // When
        Path second = build("second");

        // Then
        assertThat(digest(second.resolve("app/dist/target/newstape.jar")))
                .isEqualTo(digest(first.resolve("app/dist/target/newstape.jar")));
    }

    @Test
    void shouldRunOnTheModulesOfTheImage() throws Exception {
        // Given: the step of the Containerfile, with this JDK
        String containerfile = Files.readString(ROOT.resolve("deploy/Containerfile"));
        Matcher modules = Pattern.compile("newstape.jar\\),([a-z.,]+)\"").matcher(containerfile);
        assertThat(modules.find()).isTrue();
        String jar = first.resolve("app/dist/target/newstape.jar").toString();
        String needed = run("jdeps", "--multi-release", "17", "--ignore-missing-deps", "--print-module-deps", jar)
                .strip();
        Path runtime = folder.resolve("java");
        run(
                "jlink",
                "--add-modules",
                needed + "," + modules.group(1),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                runtime.toString());
        String java = runtime.resolve("bin/java").toString();

        // When: a whole stack with users, TLS and a pipeline, in that runtime
        Path article = Files.writeString(folder.resolve("a.txt"), "Mitsui & Co (8031.T) raised its forecast.");
        Path line = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"id\":\"1\",\"text\":\"Mitsui & Co (8031.T) raised its forecast.\",\"entity\":\"Mitsui & Co\"}\n");
        String demo = run(java, "-jar", jar, "demo", "--published-at", "2024-11-11T09:00:00Z", article.toString());

        // Then
        assertThat(demo).contains("8031.T");
        assertThat(run(java, "-jar", jar, "score", line.toString())).contains("\"label\":\"positive\"");
    }

    /** A checkout of its own, with what is in this one. */
    private static Path build(String name) throws Exception {
        Path copy = folder.resolve(name);
        Files.createDirectories(copy);
        run("sh", "-c", "cd '" + ROOT + "' && git ls-files -z | tar --null -T - -cf - | tar -xf - -C '" + copy + "'");
        run(
                "mvn",
                "-B",
                "-ntp",
                "-q",
                "-f",
                copy.resolve("pom.xml").toString(),
                "-Dmaven.test.skip=true",
                "-pl",
                "app/dist",
                "-am",
                "package");
        return copy;
    }

    private static String run(String... command) throws Exception {
        List<String> call = new ArrayList<>(List.of(command));
        Path ofThisJava = Path.of(System.getProperty("java.home"), "bin", command[0]);
        if (Files.isExecutable(ofThisJava)) {
            call.set(0, ofThisJava.toString());
        }
        File out = Files.createTempFile(folder, "out", ".log").toFile();
        Process process = new ProcessBuilder(call)
                .redirectErrorStream(true)
                .redirectOutput(out)
                .start();
        int exit = process.waitFor();
        String said = Files.readString(out.toPath(), StandardCharsets.UTF_8);
        assertThat(exit).as(String.join(" ", call) + "\n" + said).isZero();
        return said;
    }

    private static String digest(Path file) throws Exception {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new IOException("there is no jar: " + file, e);
        }
    }
}
