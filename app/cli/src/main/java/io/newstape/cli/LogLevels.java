package io.newstape.cli;

import java.util.List;

/**
 * Decides how much the logs say, before the first logger is made: warnings only, so that a person at a terminal sees
 * the command's own words; the pipeline's own events too for the verbs that run as a service; everything with
 * {@code --verbose}.
 */
final class LogLevels {

    private static final List<String> SERVICES = List.of("run", "up", "poll");

    private LogLevels() {}

    static void choose(List<String> args) {
        boolean verbose = args.contains("--verbose");
        boolean service = isService(args);
        setUnlessGiven("org.slf4j.simpleLogger.defaultLogLevel", verbose ? "info" : service ? "warn" : "error");
        setUnlessGiven("org.slf4j.simpleLogger.log.io.newstape", verbose ? "debug" : service ? "info" : "warn");
        // the registry's client logs each error with its stack trace before it throws it; who catches it says it in
        // words
        setUnlessGiven("org.slf4j.simpleLogger.log.io.confluent", verbose ? "info" : "off");
        // the tokenizers of scorer=onnx warn of a GPU that they can't use, and that nobody asked them to
        setUnlessGiven("org.slf4j.simpleLogger.log.ai.djl", verbose ? "info" : "error");
    }

    /** Whether the verb, which is the first word that isn't an option, is one that runs as a service. */
    static boolean isService(List<String> args) {
        return args.stream()
                .filter(arg -> !arg.startsWith("-"))
                .findFirst()
                .filter(SERVICES::contains)
                .isPresent();
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
