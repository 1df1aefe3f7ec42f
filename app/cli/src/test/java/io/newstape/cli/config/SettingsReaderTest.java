package io.newstape.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    @TempDir
    Path folder;

    @Test
    void shouldTakeTheLaterOfPresetFileEnvironmentAndOption() throws IOException {
        // Given: one setting that only the file has, one that the environment has too, one that an option has too
        Path file = file("stream.threads=2\ncommit.interval=200ms\ntopic.partitions=8\n");

        // When
        Settings settings = new SettingsReader()
                .file(file)
                .environment(Map.of("NEWSTAPE_COMMIT_INTERVAL", "300ms", "NEWSTAPE_TOPIC_PARTITIONS", "16"))
                .option("topic.partitions", "32", "--set")
                .settings();

        // Then
        assertThat(settings.all())
                .containsEntry("application.id", new Settings.Value("newstape", "default"))
                .containsEntry("stream.threads", new Settings.Value("2", file.toString()))
                .containsEntry("commit.interval", new Settings.Value("300ms", "environment NEWSTAPE_COMMIT_INTERVAL"))
                .containsEntry("topic.partitions", new Settings.Value("32", "--set"));
    }

    @Test
    void shouldHaveAPresetOfEverySettingThatItsOwnParserTakes() {
        // Given
        Settings settings = new SettingsReader().settings();

        // When, Then
        assertThat(settings.all()).hasSameSizeAs(Setting.values());
        assertThat(settings.duration(Setting.COMMIT_INTERVAL)).hasMillis(20);
        assertThat(settings.durationOrForever(Setting.TOPIC_RETENTION)).isEmpty();
        assertThat(settings.flag(Setting.AUDIT_TOPICS)).isFalse();
        assertThat(settings.choice(Setting.SCORER, ScorerChoice.Scorer.class)).isEqualTo(ScorerChoice.Scorer.FAST);
        assertThat(settings.number(Setting.STREAM_THREADS, 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"latency, 20ms", "throughput, 1000ms", "Throughput, 1000ms"})
    void shouldTakeTheIntervalOfTheGoalUnlessSomebodyGivesOne(String goal, String interval) {
        // When
        Settings settings = new SettingsReader().option("tuning", goal, "--set").settings();
        Settings given = new SettingsReader()
                .option("commit.interval", "70ms", "--set")
                .option("tuning", goal, "--set")
                .settings();

        // Then
        assertThat(settings.all()).containsEntry("commit.interval", new Settings.Value(interval, "tuning=" + goal));
        assertThat(given.all()).containsEntry("commit.interval", new Settings.Value("70ms", "--set"));
    }

    @Test
    void shouldNameTheGoalsThatThereAre() {
        assertThatThrownBy(() ->
                        new SettingsReader().option("tuning", "fast", "--set").settings())
                .isInstanceOfSatisfying(Misuse.class, misuse -> {
                    assertThat(misuse).hasMessage("setting tuning can't be 'fast' (from --set)");
                    assertThat(misuse.advice()).contains("latency", "throughput");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "bootstrap.server, bootstrap.servers",
        "bootstrap-servers, bootstrap.servers",
        "schemaregistry.url, schema.registry.url",
        "comit.interval, commit.interval",
        "topics.prefix, topic.prefix",
        "scorers, scorer",
    })
    void shouldNameTheNearestOfAKeyThatNobodyKnows(String written, String meant) {
        assertThatThrownBy(() -> new SettingsReader().option(written, "x", "--set"))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure).hasMessage("there is no setting '" + written + "' (from --set)");
                    assertThat(failure.advice()).startsWith("Did you mean '" + meant + "'?");
                });
    }

    @Test
    void shouldSayInWhichFileOrVariableAnUnknownKeyStands() throws IOException {
        // Given
        Path file = file("stream.thread=2\n");

        // When, Then
        assertThatThrownBy(() -> new SettingsReader().file(file)).hasMessageContaining("(from " + file + ")");
        assertThatThrownBy(() -> new SettingsReader().environment(Map.of("NEWSTAPE_STREAM_THREAD", "2")))
                .hasMessageContaining("(from environment NEWSTAPE_STREAM_THREAD)");
    }

    @Test
    void shouldPassOnWhatClientsAreToldAndNothingWithoutAName() {
        // When
        Settings settings = new SettingsReader()
                .option("kafka.security.protocol", "SSL", "--set")
                .option("registry.basic.auth.user.info", "desk:hush", "--set")
                .settings();

        // Then
        assertThat(settings.under(Setting.KAFKA)).isEqualTo(Map.of("security.protocol", "SSL"));
        assertThat(settings.under(Setting.REGISTRY)).isEqualTo(Map.of("basic.auth.user.info", "desk:hush"));
        assertThatThrownBy(() -> new SettingsReader().option("kafka.", "x", "--set"))
                .isInstanceOf(Failure.class);
    }

    @Test
    void shouldLeaveTheRestOfTheEnvironmentAlone() {
        assertThat(new SettingsReader()
                        .environment(Map.of("PATH", "/bin", "NEWSTAPER", "x"))
                        .settings()
                        .all())
                .hasSameSizeAs(Setting.values());
    }

    @Test
    void shouldReadAFileInUtf8() throws IOException {
        assertThat(new SettingsReader()
                        .file(file("application.id = b\u00F6rse\n"))
                        .settings()
                        .text(Setting.APPLICATION_ID))
                .isEqualTo("b\u00F6rse");
    }

    @Test
    void shouldSayThatAFileIsMissing() {
        assertThatThrownBy(() -> new SettingsReader().file(folder.resolve("none.properties")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("none.properties");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("newstape.properties"), content);
    }
}
