package io.newstape.cli.config;

import io.newstape.cli.config.Settings.Value;
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
 * Reads the settings: presets, then a properties file, then the environment, then the command line; the later wins. A
 * key that nobody knows is an error that names the nearest one, since a misspelt setting is worse than none.
 */
final class SettingsReader {

    private static final String ENVIRONMENT = "NEWSTAPE_";

    private final Map<String, Value> values = new LinkedHashMap<>();

    SettingsReader() {
        for (Setting setting : Setting.values()) {
            values.put(setting.key(), new Value(setting.preset(), "preset"));
        }
    }

    SettingsReader file(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure(
                    "can't read the configuration " + file + ": " + e.getMessage(),
                    "--config names a properties file, UTF-8; 'newstape config' prints all keys.",
                    e);
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

    Settings settings() {
        return new Settings(values);
    }

    private void put(String key, String value, String origin) {
        if (!Setting.isKnown(key)) {
            throw new Failure(
                    "there is no setting '" + key + "' (from " + origin + ")",
                    "Did you mean '"
                            + NearestName.of(
                                    key, Arrays.stream(Setting.values()).map(Setting::key))
                            + "'? 'newstape config' prints all keys.");
        }
        values.put(key, new Value(value.strip(), origin));
    }

    private static String key(String name) {
        return name.substring(ENVIRONMENT.length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
