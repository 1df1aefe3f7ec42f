package io.newstape.cli.config;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigData;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigTransformer;
import org.apache.kafka.common.config.provider.ConfigProvider;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;

/**
 * Puts secrets in place of references to them, at the moment when a client is made: {@code ${dir:FOLDER:FILE}} is what a
 * file of a folder holds, {@code ${file:FILE:KEY}} the value of a key of a properties file, {@code ${env:NAME}} a
 * variable. Kafka's own config providers read them. Other references are left for the client, which may have a provider
 * of its own ({@code kafka.config.providers}).
 */
final class SecretReferences {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(dir|file|env):[^}]*}");

    private final ConfigTransformer transformer =
            new ConfigTransformer(Map.of("dir", new FolderOfSecrets(), "file", file(), "env", environment()));

    /** Whether a value holds a reference, so that it is no secret itself. */
    static boolean isIn(String value) {
        return value.contains("${");
    }

    /** Whether a value is nothing but one reference, which may be shown. */
    static boolean isAllOf(String value) {
        return REFERENCE.matcher(value).matches();
    }

    /**
     * A value with its secrets in place.
     *
     * @throws Misuse when a reference names what isn't there
     */
    String resolve(String key, Settings.Value setting) {
        if (!isIn(setting.value())) {
            return setting.value();
        }
        String resolved;
        try {
            resolved =
                    transformer.transform(Map.of(key, setting.value())).data().get(key);
        } catch (ConfigException e) {
            throw unresolved(key, setting, e.getMessage(), e);
        }
        Matcher left = REFERENCE.matcher(resolved);
        if (left.find()) {
            throw unresolved(key, setting, "there is nothing at " + left.group(), null);
        }
        return resolved;
    }

    private static Misuse unresolved(String key, Settings.Value setting, String reason, Throwable cause) {
        return new Misuse(
                "setting " + key + " (from " + setting.origin() + ") refers to what can't be read: " + reason,
                "Write ${dir:FOLDER:FILE} for what a file holds, ${file:FILE:KEY} for the value of a key of a properties"
                        + " file, or ${env:NAME} for a variable. Use full paths.",
                cause);
    }

    private static ConfigProvider file() {
        FileConfigProvider provider = new FileConfigProvider();
        provider.configure(Map.of());
        return provider;
    }

    private static ConfigProvider environment() {
        EnvVarConfigProvider provider = new EnvVarConfigProvider();
        provider.configure(Map.of());
        return provider;
    }

    /** Most editors, and echo, end a file with a line's end that is no part of the secret. */
    private static final class FolderOfSecrets extends DirectoryConfigProvider {

        FolderOfSecrets() {
            configure(Map.of());
        }

        @Override
        public ConfigData get(String path, Set<String> keys) {
            return new ConfigData(super.get(path, keys).data().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, file -> file.getValue().stripTrailing())));
        }
    }
}
