package io.newstape.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;

/**
 * Verbs that one role uses, as the overview shows them.
 *
 * @param title whose they are
 * @param verbs in the order in which a newcomer needs them
 */
record VerbGroup(String title, List<String> verbs) {

    /** Every verb is in exactly one. */
    static final List<VerbGroup> ALL = List.of(
            new VerbGroup("Desk", List.of("demo", "tail", "latest", "state")),
            new VerbGroup(
                    "Operations",
                    List.of("run", "publish", "poll", "status", "lag", "dead-letters", "purge", "topology", "bench")),
            new VerbGroup("Backtest", List.of("replay", "verify", "prove", "diff", "export", "study", "panel")),
            new VerbGroup(
                    "Text tools (they need no Kafka)",
                    List.of("inspect", "extract", "explain", "score", "evaluate", "train")),
            new VerbGroup(
                    "Set-up",
                    List.of("up", "doctor", "topics", "schemas", "reference", "config", "completion", "help")));

    /** The list of verbs of the command itself, in place of picocli's. */
    static String list(Help help) {
        return ALL.stream().map(group -> group.list(help.allSubcommands())).collect(Collectors.joining());
    }

    private String list(Map<String, Help> all) {
        StringBuilder lines = new StringBuilder("%n%s:%n".formatted(title));
        for (String verb : verbs) {
            String[] description = all.get(verb).commandSpec().usageMessage().description();
            lines.append("  %-12s %s%n".formatted(verb, description[0]));
        }
        return lines.toString();
    }
}
