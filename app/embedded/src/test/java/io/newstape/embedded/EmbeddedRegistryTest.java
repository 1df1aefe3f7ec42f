package io.newstape.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRegistryTest {

    /** A registry that reads its input to the end, says how much there was, and ends. */
    public static final class RegistryThatReads {

        public static void main(String[] args) throws IOException {
            System.out.println("read " + System.in.readAllBytes().length + " bytes");
        }
    }

    @Test
    void shouldGiveTheRegistryAnInputThatEndsAtOnce(@TempDir Path folder) throws Exception {
        // Given
        jar(folder.resolve("apicurio-registry-app-0-runner.jar"), RegistryThatReads.class);

        // When
        try (EmbeddedRegistry registry = EmbeddedRegistry.launch(folder, folder.resolve("state"), FreePort.find())) {
            // Then
            assertThatThrownBy(registry::awaitReady)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("ended with exit code 0")
                    .hasMessageContaining("read 0 bytes");
        }
    }

    @Test
    void shouldNeedNoFileThatOnlySomeSystemsHave() throws IOException {
        try (InputStream bytes = EmbeddedRegistry.class.getResourceAsStream("EmbeddedRegistry.class")) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("/dev/");
        }
    }

    private static void jar(Path jar, Class<?> main) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        String entry = main.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream bytes = main.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            bytes.transferTo(out);
        }
    }
}
