package io.newstape.cli.config;

import io.newstape.cli.config.Settings.Value;
import io.newstape.streams.wire.Tuning;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Reads the settings: defaults, then a properties file, then the environment, then the command line. Later sources
 * override earlier ones. An unknown key is an error that names the nearest known one: a misspelt setting would
 * otherwise have no effect, and nobody would notice.
 */
final class SettingsReader {

    private static final String ENVIRONMENT = "NEWSTAPE_";
    private static final String ADVICE = "--config takes a properties file in UTF-8. 'newstape config' lists all keys.";

    private final Map<String, Value> values = new LinkedHashMap<>();

    SettingsReader() {
        for (Setting setting : Setting.values()) {
            values.put(setting.key(), new Value(preset(setting), "default"));
        }
    }

    /** The folder of this user is named, so that 'newstape config' shows where the state is. */
    private static String preset(Setting setting) {
        return setting == Setting.STATE_DIR
                ? HomeDirectory.ofThisUser().resolve("state").toString()
                : setting.preset();
    }

    SettingsReader file(Path file) {
        NamedFile.file(file.toString(), ADVICE);
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            String reason = e instanceof IOException io ? NamedFile.reason(io) : e.getMessage();
            throw new Misuse("can't read the configuration " + file + ": " + reason, ADVICE, e);
        }
        properties.stringPropertyNames().stream()
                .sorted()
                .forEach(key -> put(key, properties.getProperty(key), file.toString()));
        return this;
    }

    SettingsReader environment(Map<String, String> environment) {
        environment.keySet().stream()
                .filter(name -> name.startsWith(ENVIRONMENT))
                .sorted()
                .forEach(name -> put(key(name), environment.get(name), "environment " + name));
        return this;
    }

    SettingsReader option(String key, String value, String option) {
        put(key, value, option);
        return this;
    }

    /** @throws Misuse when one of newstape's own settings can't be what it is */
    Settings settings() {
        Settings settings = withInterval();
        SettingForms.require(settings);
        return settings;
    }

    /** What a goal of tuning means for the interval of commits. */
    private Settings withInterval() {
        Value interval = values.get(Setting.COMMIT_INTERVAL.key());
        if (!interval.value().isEmpty()) {
            return new Settings(values);
        }
        Tuning tuning = new Settings(values).tuning();
        Map<String, Value> all = new LinkedHashMap<>(values);
        all.put(
                Setting.COMMIT_INTERVAL.key(),
                new Value(
                        tuning.commitInterval().toMillis() + "ms",
                        Setting.TUNING.key() + "="
                                + values.get(Setting.TUNING.key()).value()));
        return new Settings(all);
    }

    private void put(String key, String value, String origin) {
        if (!Setting.isKnown(key)) {
            throw new Misuse(
                    "there is no setting '" + key + "' (from " + origin + ")",
                    NearestName.question(key, Arrays.stream(Setting.values()).map(Setting::key))
                            + "'newstape config' lists all keys.");
        }
        values.put(key, new Value(value.strip(), origin));
    }

    private static String key(String name) {
        return name.substring(ENVIRONMENT.length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
