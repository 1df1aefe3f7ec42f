package io.newstape.cli.config;

import io.newstape.article.format.ReadOptions;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a person says of articles that don't say it themselves. */
public final class PublishedAt {

    @Option(
            names = "--published-at",
            paramLabel = "TIME",
            converter = UtcTime.class,
            description = "When articles were published that don't say so, such as 2016-12-16T09:30:00Z.")
    Instant time;

    @Option(names = "--source", paramLabel = "NAME", description = "Who published articles that don't say so.")
    String source;

    public Optional<Instant> get() {
        return Optional.ofNullable(time);
    }

    public ReadOptions options() {
        ReadOptions options = ReadOptions.defaults().withPublishedAt(time);
        return source == null ? options : options.withSource(source);
    }

    public static final class UtcTime implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return Instant.parse(text);
            } catch (java.time.format.DateTimeParseException e) {
                throw new TypeConversionException("'" + text + "' is no time in UTC such as 2016-12-16T09:30:00Z");
            }
        }
    }
}
