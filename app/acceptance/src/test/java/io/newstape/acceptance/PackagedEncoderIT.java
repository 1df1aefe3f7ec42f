package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.encoder.TinyModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars as they are shipped: the application finds the module that lies beside it, and does without. */
class PackagedEncoderIT {

    private static final Path JAR = Path.of("..", "dist", "target", "newstape.jar");

    @TempDir
    Path folder;

    @Test
    void shouldScoreWithTheModuleBesideTheJar() throws Exception {
        // When
        String out = score(JAR.toAbsolutePath().normalize());

        // Then
        assertThat(out).startsWith("{\"id\":1,\"label\":\"positive\"");
    }

    @Test
    void shouldSayHowToBuildTheModuleWhenItIsNotThere() throws Exception {
        // Given: the jar alone
        Path alone =
                Files.copy(JAR, Files.createDirectory(folder.resolve("target")).resolve("newstape.jar"));

        // When
        String out = score(alone);

        // Then
        assertThat(out)
                .startsWith("newstape: scorer=onnx needs newstape-encoder")
                .contains("mvn -pl app/encoder -am -Dmaven.test.skip=true package");
    }

    private String score(Path jar) throws IOException, InterruptedException {
        Path model = TinyModel.standard().writeTo(folder);
        Path texts = Files.writeString(
                folder.resolve("texts.jsonl"), "{\"id\":1,\"text\":\"Toda rose.\",\"entity\":\"Toda\"}\n");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(List.of("score", texts.toString(), "--set", "scorer=onnx", "--set", "onnx.model=" + model));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
