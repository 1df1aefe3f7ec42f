package io.newstape.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.cli.CommandLineCall;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

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
        Duration read = with(Setting.COMMIT_INTERVAL, number + unit.name().toLowerCase(java.util.Locale.ROOT))
                .duration(Setting.COMMIT_INTERVAL);

        // Then
        assertThat(read).isEqualTo(unit.one.multipliedBy(number));
    }

    @Property
    void shouldEitherReadATextOrSayWhatItShouldBe(@ForAll String text) {
        Settings settings = with(Setting.COMMIT_INTERVAL, text);
        try {
            assertThat(settings.duration(Setting.COMMIT_INTERVAL).isNegative()).isFalse();
        } catch (Failure failure) {
            assertThat(failure.advice()).contains("100ms");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "ms", "-1s", "1.5h", "10 s", "10S", "1w", "9999999999d", "\u0661s", "PT1S"})
    void shouldRefuseWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> with(Setting.COMMIT_INTERVAL, text).duration(Setting.COMMIT_INTERVAL))
                .hasMessage("setting commit.interval can't be '" + text + "' (from --set)");
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
                "state.dir",
                "onnx.tokenizer"
            })
    void shouldShowTheRest(String key) {
        assertThat(Settings.masked(key, "shown")).isEqualTo("shown");
    }

    @Test
    void shouldMaskSecretsOnTheCommandLineToo() {
        // When
        CommandLineCall table = CommandLineCall.of("config", "--set", "kafka.ssl.key.password=hush");
        CommandLineCall json = CommandLineCall.of("config", "--set", "kafka.ssl.key.password=hush", "--format", "json");

        // Then
        assertThat(table.out()).contains("kafka.ssl.key.password = ********").doesNotContain("hush");
        assertThat(json.out())
                .contains("\"key\":\"kafka.ssl.key.password\",\"value\":\"********\"")
                .doesNotContain("hush");
    }

    private static Settings with(Setting setting, String value) {
        // put as it is: what a reader strips isn't this class's business
        return new Settings(java.util.Map.of(setting.key(), new Settings.Value(value, "--set")));
    }
}
