package io.newstape.cli.config;

import io.newstape.article.format.ReadOptions;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a person states for articles that don't state it themselves. */
public final class PublishedAt {

    @Option(
            names = "--published-at",
            paramLabel = "TIME",
            converter = UtcTime.class,
            description = "Publication time of articles that don't state one, such as 2016-12-16T09:30:00Z.")
    Instant time;

    @Option(names = "--source", paramLabel = "NAME", description = "Publisher of articles that don't name one.")
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
                throw new TypeConversionException("'" + text + "' is not a time in UTC such as 2016-12-16T09:30:00Z");
            }
        }
    }
}
