package io.newstape.cli.config;

import picocli.CommandLine.Option;

/** What a replay does otherwise than the live pipeline. Each is a setting too, so that what convinced can go live. */
public final class ReplayOverrides {

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Score with this sentiment model, made by 'newstape train'; the setting 'model'.")
    String model;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Make signals by the figures of this properties file; the setting 'rules'.")
    String rules;

    @Option(
            names = "--reference",
            paramLabel = "VERSION|FILE",
            description = "Ask this security master: a version, a CSV file, shipped, topic or none; the setting "
                    + "'reference'.")
    String reference;

    public void applyTo(Connection connection) {
        set(connection, Setting.MODEL, model);
        set(connection, Setting.RULES, rules);
        set(connection, Setting.REFERENCE, reference);
    }

    private static void set(Connection connection, Setting setting, String value) {
        if (value != null) {
            connection.given.set.put(setting.key(), value);
        }
    }
}
