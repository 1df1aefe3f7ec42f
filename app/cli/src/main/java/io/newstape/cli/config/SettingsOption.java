package io.newstape.cli.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Where settings come from: a file, the environment, and options. */
public final class SettingsOption {

    @Option(names = "--config", paramLabel = "FILE", description = "Properties file with settings.")
    Path config;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Any other setting. 'newstape config' lists them.")
    public Map<String, String> set = new TreeMap<>();

    private Map<String, String> environment = System.getenv();

    /** Leaves the environment alone. */
    public void isolate() {
        environment = Map.of();
    }

    /**
     * A reader that has read them all.
     *
     * @throws Misuse when one of them is unknown or can't be read
     */
    SettingsReader read() {
        SettingsReader reader = new SettingsReader();
        if (config != null) {
            reader.file(config);
        }
        reader.environment(environment);
        set.forEach((key, value) -> {
            requireNoSecret(key, value);
            reader.option(key, value, "--set");
        });
        return reader;
    }

    /** Every user of a machine can read the command lines of all. */
    private static void requireNoSecret(String key, String value) {
        if (Settings.isSecret(key) && !value.isEmpty() && !SecretReferences.isIn(value)) {
            throw new Misuse(
                    "--set " + key + " would show a secret to every user of this machine",
                    "Put the setting into a file that only you can read, and name it with --config. Or refer to the secret:"
                            + " ${dir:FOLDER:FILE}, ${file:FILE:KEY} or ${env:NAME}.");
        }
    }
}
