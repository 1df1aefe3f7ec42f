package io.newstape.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Lets Jazzer look for a text that extraction fails on, for a short time; {@code -Dnewstape.fuzz.seconds=3600} makes it a
 * long one.
 */
class ExtractionFuzzIT {

    private static final int SECONDS = Integer.getInteger("newstape.fuzz.seconds", 8);

    @TempDir
    Path corpus;

    @Test
    void shouldSurviveTheFuzzer() throws Exception {
        // Given
        List<Arguments> texts = LabelledTextsTest.texts().toList();
        for (int i = 0; i < texts.size(); i++) {
            Files.writeString(corpus.resolve("text-" + i), (String) texts.get(i).get()[0]);
        }

        // When
        Path log = corpus.resolveSibling(corpus.getFileName() + ".log");
        Process fuzzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + ExtractionFuzzTarget.class.getName(),
                        "--instrumentation_includes=io.newstape.mention.**:io.newstape.text.**",
                        "--reproducer_path=" + corpus,
                        "-artifact_prefix=" + corpus + File.separator,
                        "-max_total_time=" + SECONDS,
                        "-max_len=2000",
                        "-rss_limit_mb=0",
                        corpus.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = fuzzer.waitFor(SECONDS + 90L, TimeUnit.SECONDS);
        if (!ended) {
            fuzzer.destroyForcibly();
        }

        // Then
        String said = Files.readString(log, StandardCharsets.ISO_8859_1);
        Files.delete(log);
        assertThat(ended).as(said).isTrue();
        assertThat(fuzzer.exitValue()).as(said).isZero();
        assertThat(said).contains("Done ");
    }
}
