package io.newstape.cli.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** That a wrong setting is refused by every command, and that nothing right is. */
class SettingFormsTest {

    /** Free words, names of files and addresses: only those who use them can tell whether they are right. */
    private static final List<Setting> FREE = List.of(
            Setting.BOOTSTRAP_SERVERS,
            Setting.SCHEMA_REGISTRY_URL,
            Setting.APPLICATION_ID,
            Setting.TOPIC_PREFIX,
            Setting.SOURCE_PROFILE,
            Setting.STATE_DIR,
            Setting.ONNX_MODEL,
            Setting.ONNX_TOKENIZER,
            Setting.ONNX_LABELS,
            Setting.ONNX_TARGET,
            Setting.REFERENCE,
            Setting.MODEL,
            Setting.RULES,
            Setting.OPERATIONS_LISTEN,
            Setting.OPERATIONS_TOKEN_FILE,
            Setting.OPERATIONS_TLS_CERTIFICATE_FILE,
            Setting.OPERATIONS_TLS_KEY_FILE);

    @ParameterizedTest
    @EnumSource
    void shouldRefuseAWordThatNoSettingTakes(Setting setting) {
        if (FREE.contains(setting)) {
            assertThatCode(() -> read(setting.key(), "neither-this-nor-that")).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> read(setting.key(), "neither-this-nor-that"))
                    .isInstanceOf(Misuse.class)
                    .hasMessageContaining(setting.key())
                    .hasMessageContaining("neither-this-nor-that");
        }
    }

    @Test
    void shouldTakeThePresets() {
        assertThatCode(() -> new SettingsReader().settings()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "topic.retention, forever",
        "topic.retention, 365d",
        "topic.replication.factor, -1",
        "topic.replication.factor, 3",
        "canary.interval, off",
        "canary.interval, 1m",
        "commit.interval, ''",
        "commit.interval, 100ms",
        "scorer, built-in",
        "scorer, external",
        "group.protocol, streams",
        "processing.guarantee, at_least_once",
        "state.store, rocksdb",
        "text.encryption, on",
        "tuning, throughput",
        "publish.max.ahead, 0s",
        "accurate.sure, 1"
    })
    void shouldTakeWhatThePagesName(String key, String value) {
        assertThatCode(() -> read(key, value)).doesNotThrowAnyException();
    }

    private static void read(String key, String value) {
        new SettingsReader().option(key, value, "--set").settings();
    }
}
