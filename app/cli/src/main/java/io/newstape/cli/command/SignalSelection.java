package io.newstape.cli.command;

import io.newstape.cli.config.Choices;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.MasterCatalog;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.Setting;
import io.newstape.mention.master.Listing;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import picocli.CommandLine.Option;

/**
 * Which signals a desk wants to see. Options of one kind widen the choice, options of different kinds narrow it. A
 * retraction, and a revision that lost its event or its relevance, must reach whoever saw the signal: those conditions let
 * them pass.
 */
final class SignalSelection {

    @Option(
            names = "--ric",
            paramLabel = "RIC",
            description = "Only signals of these securities. Repeatable.",
            split = ",")
    List<String> rics = List.of();

    @Option(
            names = "--isin",
            paramLabel = "ISIN",
            description = "Only signals of the securities with these ISINs, by the security master in force.",
            split = ",")
    List<String> isins = List.of();

    @Option(
            names = "--company",
            paramLabel = "NAME",
            description = "Only signals whose company has this in its name.",
            split = ",")
    List<String> companies = List.of();

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "Only signals from articles of these sources.",
            split = ",")
    List<String> sources = List.of();

    @Option(
            names = "--event",
            paramLabel = "EVENT",
            description = "Only signals with these events, such as contract-won.",
            split = ",")
    List<String> events = List.of();

    @Option(
            names = "--action",
            paramLabel = "new|revised|retracted",
            converter = Actions.class,
            completionCandidates = Actions.class,
            description = "Only signals with these actions.",
            split = ",")
    List<SignalAction> actions = List.of();

    @Option(names = "--min-relevance", paramLabel = "0..1", description = "Only signals with at least this relevance.")
    double minRelevance;

    @Option(
            names = "--min-score",
            paramLabel = "0..1",
            description = "Only signals with a score at least this far from 0.")
    double minScore;

    @Option(
            names = "--min-surprise",
            paramLabel = "N",
            description = "Only signals whose score lies at least this many deviations from what is usual, either way.")
    double minSurprise;

    @Option(
            names = "--max-seen",
            paramLabel = "N",
            description =
                    "Only signals with at most this many articles like theirs in the 7 days before; 0: only what is"
                            + " new.")
    int maxSeen = Integer.MAX_VALUE;

    static final class Actions extends Choices<SignalAction> {
        Actions() {
            super(SignalAction.NEW, SignalAction.REVISED, SignalAction.RETRACTED);
        }
    }

    /**
     * Whether a signal is wanted.
     *
     * @throws Misuse when the security master doesn't know an ISIN
     */
    Predicate<Signal> wanted(Connection connection) {
        Set<String> securities = new HashSet<>(rics);
        if (!isins.isEmpty()) {
            securities.addAll(ricsOfIsins(connection));
        }
        return signal -> (securities.isEmpty()
                        || securities.contains(signal.getSecurity().getRic()))
                && (companies.isEmpty()
                        || companies.stream()
                                .anyMatch(name -> has(signal.getSecurity().getCompany(), name)))
                && (sources.isEmpty()
                        || sources.stream().anyMatch(signal.getArticle().getSource()::equalsIgnoreCase))
                && (actions.isEmpty() || actions.contains(signal.getAction()))
                && (signal.getAction() != SignalAction.NEW || isStrong(signal));
    }

    private boolean isStrong(Signal signal) {
        double score = signal.getSentiment() == null ? 0 : signal.getSentiment().getScore();
        double surprise = signal.getSurprise() == null ? 0 : signal.getSurprise();
        int seen = signal.getNovelty() == null ? 0 : signal.getNovelty().getLast7d();
        return signal.getRelevance() >= minRelevance
                && Math.abs(score) >= minScore
                && Math.abs(surprise) >= minSurprise
                && seen <= maxSeen
                && (events.isEmpty()
                        || signal.getSentiment() != null
                                && signal.getSentiment().getEvents().stream().anyMatch(events::contains));
    }

    private Set<String> ricsOfIsins(Connection connection) {
        String master = connection.settings().text(Setting.REFERENCE);
        List<Listing> rows = master.equals("none")
                ? List.of()
                : new MasterCatalog(connection).named(master).rows();
        Set<String> found = new HashSet<>();
        for (String isin : isins) {
            List<String> listed = rows.stream()
                    .filter(row -> isin.equalsIgnoreCase(row.isin()))
                    .map(Listing::ric)
                    .toList();
            if (listed.isEmpty()) {
                throw new Misuse(
                        "the security master '" + master + "' knows no ISIN " + isin,
                        "'newstape reference show " + master + "' shows what it knows. --ric names a security by its"
                                + " RIC.");
            }
            found.addAll(listed);
        }
        return found;
    }

    private static boolean has(String company, String name) {
        return company.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }
}
