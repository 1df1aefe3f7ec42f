package io.newstape.cli.command;

import io.newstape.cli.config.Settings;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a span of time such as 30s or 1d, up to 366 days. */
final class SpanConverter implements ITypeConverter<Duration> {

    private static final Duration LONGEST = Duration.ofDays(366);

    @Override
    public Duration convert(String text) {
        return Settings.parse(text)
                .filter(span -> span.compareTo(LONGEST) <= 0)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is not a span of time such as 30s, 5m, 1h or 1d, up to 366d"));
    }
}
