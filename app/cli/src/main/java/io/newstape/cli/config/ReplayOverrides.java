package io.newstape.cli.config;

import picocli.CommandLine.Option;

/** What a replay does differently from the live pipeline. Each is a setting too, so that a good change can go live. */
public final class ReplayOverrides {

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Score with this sentiment model, made by 'newstape train' (setting 'model').")
    String model;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Make signals with the figures in this properties file (setting 'rules').")
    String rules;

    @Option(
            names = "--reference",
            paramLabel = "VERSION|FILE",
            description =
                    "Use this security master: a version, a CSV file, shipped, small, topic or none. Default: the "
                            + "one that the pipeline had for each article; for an archive, the setting 'reference'.")
    String reference;

    /** Whether another security master is asked for. */
    public boolean namesReference() {
        return reference != null;
    }

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
