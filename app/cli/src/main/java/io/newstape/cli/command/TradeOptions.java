package io.newstape.cli.command;

import io.newstape.history.study.TradeRule;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a study enters and leaves a position after the news. */
final class TradeOptions {

    @Option(
            names = "--delay",
            paramLabel = "SPAN",
            converter = SpanConverter.class,
            description = "Time from the news to the earliest entry. Default: 0s.")
    Duration delay = Duration.ZERO;

    @Option(
            names = "--max-wait",
            paramLabel = "SPAN",
            converter = SpanConverter.class,
            description = "How late the price of an entry may be. Default: 4d, so that news of a night or a weekend is "
                    + "traded at the open.")
    Duration maxWait = TradeRule.LONG_WEEKEND;

    @Option(
            names = "--tolerance",
            paramLabel = "SPAN",
            converter = SpanConverter.class,
            description =
                    "How late the price of an exit may be. Default: as long as the horizon, and at least 4d for a "
                            + "horizon of a day or more.")
    Duration tolerance;

    @Option(
            names = "--benchmark",
            paramLabel = "RIC",
            description = "Subtract the return of this security between the same two times. Its prices are in the file "
                    + "too.")
    String benchmark;

    TradeRule rule() {
        return new TradeRule(delay, maxWait, Optional.ofNullable(tolerance), Optional.ofNullable(benchmark));
    }
}
