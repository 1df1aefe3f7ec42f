package io.newstape.cli.config;

import static java.util.Map.entry;

import io.newstape.streams.topology.StateStores;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.GroupProtocol;

/**
 * What a setting may be, whichever command reads it: a wrong one is refused before anything is done, and {@code newstape
 * config} tells it too. Whether a named file is there is asked by those who read it.
 */
final class SettingForms {

    private static final BiConsumer<Settings, Setting> TIME = Settings::duration;
    private static final BiConsumer<Settings, Setting> YES_OR_NO = Settings::flag;
    private static final BiConsumer<Settings, Setting> COUNT = (settings, setting) -> settings.number(setting, 1);

    private static final Map<Setting, BiConsumer<Settings, Setting>> FORMS = Map.ofEntries(
            entry(Setting.TOPIC_PARTITIONS, COUNT),
            entry(Setting.TOPIC_REPLICATION_FACTOR, (settings, setting) -> settings.number(setting, -1)),
            entry(Setting.TOPIC_RETENTION, Settings::durationOrForever),
            entry(Setting.PUBLISH_MAX_AHEAD, (settings, setting) -> AheadSetting.of(settings)),
            entry(Setting.STREAM_THREADS, COUNT),
            entry(Setting.TUNING, (settings, setting) -> settings.tuning()),
            entry(Setting.COMMIT_INTERVAL, TIME),
            entry(
                    Setting.PROCESSING_GUARANTEE,
                    (settings, setting) -> settings.oneOf(setting, List.of("exactly_once_v2", "at_least_once"))),
            entry(Setting.GROUP_PROTOCOL, (settings, setting) -> settings.choice(setting, GroupProtocol.class)),
            entry(Setting.STATE_STORE, (settings, setting) -> settings.choice(setting, StateStores.class)),
            entry(Setting.SCORER, (settings, setting) -> ScorerChoice.choice(settings)),
            entry(Setting.ACCURATE_SURE, Settings::fraction),
            entry(Setting.ACCURATE_THREADS, COUNT),
            entry(Setting.ONNX_MAX_TOKENS, COUNT),
            entry(Setting.ONNX_BATCH, COUNT),
            entry(Setting.ONNX_THREADS, COUNT),
            entry(Setting.SENTIMENT_TIMEOUT, TIME),
            entry(Setting.REVISION_RETENTION, TIME),
            entry(Setting.REVISION_MEMORY, TIME),
            entry(Setting.BASELINE_HALF_LIFE, TIME),
            entry(Setting.WINDOW_GRACE, TIME),
            entry(Setting.CANARY_INTERVAL, (settings, setting) -> OperationsFactory.canaryInterval(settings)),
            entry(Setting.AUDIT_TOPICS, YES_OR_NO),
            entry(Setting.SIGNALS_FLAT, YES_OR_NO),
            entry(Setting.TEXT_ENCRYPTION, (settings, setting) -> settings.choice(setting, TextEncryption.class)));

    private SettingForms() {}

    /** @throws Misuse when a setting can't be what it is */
    static void require(Settings settings) {
        for (Setting setting : Setting.values()) {
            FORMS.getOrDefault(setting, (all, one) -> {}).accept(settings, setting);
        }
    }
}
