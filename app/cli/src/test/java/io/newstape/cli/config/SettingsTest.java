package io.newstape.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.cli.CommandLineCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir
    Path folder;

    /** What a person may write after a number. */
    enum Unit {
        MS(Duration.ofMillis(1)),
        S(Duration.ofSeconds(1)),
        M(Duration.ofMinutes(1)),
        H(Duration.ofHours(1)),
        D(Duration.ofDays(1));

        private final Duration one;

        Unit(Duration one) {
            this.one = one;
        }
    }

    @Property
    void shouldReadEveryNumberOfEveryUnit(@ForAll @IntRange(max = 999_999_999) int number, @ForAll Unit unit) {
        // When
        Duration read = with(Setting.WINDOW_GRACE, number + unit.name().toLowerCase(java.util.Locale.ROOT))
                .duration(Setting.WINDOW_GRACE);

        // Then
        assertThat(read).isEqualTo(unit.one.multipliedBy(number));
    }

    @Property
    void shouldEitherReadATextOrSayWhatItShouldBe(@ForAll String text) {
        Settings settings = with(Setting.WINDOW_GRACE, text);
        try {
            assertThat(settings.duration(Setting.WINDOW_GRACE).isNegative()).isFalse();
        } catch (Failure failure) {
            assertThat(failure.advice()).contains("100ms");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "ms", "-1s", "1.5h", "10 s", "10S", "1w", "9999999999d", "\u0661s", "PT1S"})
    void shouldRefuseWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> with(Setting.WINDOW_GRACE, text).duration(Setting.WINDOW_GRACE))
                .hasMessage("setting window.grace can't be '" + text + "' (from --set)");
    }

    @Test
    void shouldRefuseWhatIsNoNumberFlagOrChoice() {
        assertThatThrownBy(() -> with(Setting.STREAM_THREADS, "0").number(Setting.STREAM_THREADS, 1))
                .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.advice())
                        .isEqualTo("It must be a whole number, 1 or more."));
        assertThatThrownBy(() -> with(Setting.AUDIT_TOPICS, "yes").flag(Setting.AUDIT_TOPICS))
                .hasMessageContaining("'yes'");
        assertThatThrownBy(() -> with(Setting.SCORER, "bert").choice(Setting.SCORER, ScorerChoice.Scorer.class))
                .hasMessageContaining("'bert'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.sasl.jaas.config",
                "kafka.ssl.keystore.password",
                "kafka.ssl.key.password",
                "kafka.ssl.keystore.key",
                "kafka.ssl.keystore.certificate.chain.secret",
                "registry.basic.auth.user.info",
                "registry.bearer.auth.token",
                "registry.SSL.TrustStore.PASSWORD"
            })
    void shouldMaskSecrets(String key) {
        assertThat(Settings.masked(key, "hush")).isEqualTo("********");
        assertThat(Settings.masked(key, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bootstrap.servers",
                "kafka.security.protocol",
                "kafka.ssl.truststore.location",
                "kafka.ssl.keystore.location",
                "kafka.ssl.keystore.type",
                "kafka.sasl.oauthbearer.token.endpoint.url",
                "registry.basic.auth.credentials.source",
                "state.dir",
                "onnx.tokenizer"
            })
    void shouldShowTheRest(String key) {
        assertThat(Settings.masked(key, "shown")).isEqualTo("shown");
    }

    @Test
    void shouldMaskSecretsOfAFile() throws IOException {
        // Given
        String file = Files.writeString(folder.resolve("secret.properties"), "kafka.ssl.key.password=hush")
                .toString();

        // When
        CommandLineCall table = CommandLineCall.of("config", "--config", file);
        CommandLineCall json = CommandLineCall.of("config", "--config", file, "--format", "json");

        // Then
        assertThat(table.out()).contains("kafka.ssl.key.password = ********").doesNotContain("hush");
        assertThat(json.out())
                .contains("\"key\":\"kafka.ssl.key.password\",\"value\":\"********\"")
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.ssl.key.password=hush",
                "kafka.sasl.jaas.config=a.Module required username=\"u\" password=\"hush\";",
                "registry.basic.auth.user.info=u:hush",
                "schema.registry.url=https://u:hush@registry"
            })
    void shouldTakeNoSecretOnTheCommandLine(String setting) {
        // When
        CommandLineCall call = CommandLineCall.of("config", "--set", setting);

        // Then
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.out() + call.err()).contains("--config").doesNotContain("hush");
    }

    @Test
    void shouldPutSecretsInPlaceOfReferencesOnlyForAClient() throws IOException {
        // Given: a folder of secrets, with the line's end that an editor leaves, and a file of secrets
        Files.writeString(folder.resolve("desk"), "hush\n");
        Path file = Files.writeString(folder.resolve("more.properties"), "key=hash");
        Settings settings = new Settings(Map.of(
                "kafka.sasl.jaas.config", value("password=\"${dir:" + folder + ":desk}\";"),
                "kafka.ssl.key.password", value("${file:" + file + ":key}"),
                "kafka.other", value("${vault:somewhere:else} ${env:PATH}")));

        // When
        Map<String, String> client = settings.under(Setting.KAFKA);

        // Then
        assertThat(client)
                .containsEntry("sasl.jaas.config", "password=\"hush\";")
                .containsEntry("ssl.key.password", "hash")
                .containsEntry("other", "${vault:somewhere:else} " + System.getenv("PATH"));
        assertThat(Settings.masked("kafka.ssl.key.password", "${file:" + file + ":key}"))
                .as("where a secret is may be shown")
                .endsWith(":key}");
        assertThat(Settings.masked("kafka.sasl.jaas.config", "password=\"hush${env:X}\";"))
                .isEqualTo("********");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${dir:/nowhere:desk}", "${file:/nowhere.properties:key}", "${env:NO_SUCH_VARIABLE}"})
    void shouldSayWhichReferenceLeadsNowhere(String reference) {
        // Given
        Settings settings = new Settings(Map.of("kafka.ssl.key.password", value(reference)));

        // When, Then
        assertThatThrownBy(() -> settings.under(Setting.KAFKA))
                .isInstanceOfSatisfying(
                        Misuse.class, misuse -> assertThat(misuse.advice()).contains("${dir:FOLDER:FILE}"))
                .hasMessageContaining("kafka.ssl.key.password (from --config)")
                .hasMessageContaining("can't be read");
    }

    private static Settings.Value value(String text) {
        return new Settings.Value(text, "--config");
    }

    private static Settings with(Setting setting, String value) {
        // put as it is: what a reader strips isn't this class's business
        return new Settings(java.util.Map.of(setting.key(), new Settings.Value(value, "--set")));
    }
}
