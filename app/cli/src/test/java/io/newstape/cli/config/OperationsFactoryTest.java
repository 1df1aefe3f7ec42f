package io.newstape.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of the page, before anything listens. */
class OperationsFactoryTest {

    @ParameterizedTest
    @CsvSource({
        "operations.tls.key.file=FILE, is set alone",
        "operations.tls.certificate.file=FILE, is set alone",
        "operations.tls.certificate.file=FILE operations.tls.key.file=FILE, no certificate and key can be read",
        "operations.tls.certificate.file=/nowhere operations.tls.key.file=FILE, the file of operations.tls.certificate.file",
        "operations.token.file=/nowhere, the file of operations.token.file can't be read",
        "operations.token.file=EMPTY, is empty",
        "operations.listen=here, not host:port"
    })
    void shouldRefuseWhatCannotWork(String settings, String problem, @TempDir Path folder) throws IOException {
        // Given
        String given = settings.replace(
                        "FILE",
                        Files.writeString(folder.resolve("file"), "no PEM").toString())
                .replace("EMPTY", Files.createFile(folder.resolve("empty")).toString());

        // Then
        assertThatThrownBy(() -> factory(given.split(" ")).requireSense())
                .isInstanceOf(Misuse.class)
                .hasMessageContaining(problem);
    }

    @Test
    void shouldAskForNothingWhereThePageIsOff() {
        OperationsFactory off = factory("operations.listen=off", "operations.token.file=/nowhere");

        off.requireSense();

        assertThat(off.url()).isEmpty();
    }

    @Test
    void shouldSayWhereThePageIs() {
        assertThat(factory("operations.listen=10.0.0.7:80").url()).hasValue("http://10.0.0.7:80/");
    }

    private static OperationsFactory factory(String... settings) {
        Connection connection = new Connection();
        connection.given.isolate();
        for (String setting : settings) {
            int sign = setting.indexOf('=');
            connection.given.set.put(setting.substring(0, sign), setting.substring(sign + 1));
        }
        return new OperationsFactory(connection);
    }
}
