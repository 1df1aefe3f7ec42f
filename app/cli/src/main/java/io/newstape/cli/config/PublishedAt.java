package io.newstape.cli.config;

import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.SourceProfile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a person states for articles that don't state it themselves. */
public final class PublishedAt {

    private static final String PROFILES = "docs/operations.md says what a profile holds.";

    @Option(
            names = "--published-at",
            paramLabel = "TIME",
            converter = UtcTime.class,
            description = "Publication time of articles that don't state one, such as 2016-12-16T09:30:00Z.")
    Instant time;

    @Option(names = "--source", paramLabel = "NAME", description = "Publisher of articles that don't name one.")
    String source;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "Properties file that says how this source writes its articles.")
    String profile;

    public Optional<Instant> get() {
        return Optional.ofNullable(time);
    }

    public ReadOptions options() {
        ReadOptions options = ReadOptions.defaults().withPublishedAt(time);
        ReadOptions named = source == null ? options : options.withSource(source);
        return profile == null ? named : named.withProfile(profile());
    }

    private SourceProfile profile() {
        Path file = NamedFile.file(profile, PROFILES);
        try (Reader text = Files.newBufferedReader(file)) {
            return SourceProfile.read(text);
        } catch (IllegalArgumentException e) {
            throw new Misuse(file + ": " + e.getMessage(), PROFILES, e);
        } catch (IOException e) {
            throw new Misuse("can't read " + file + ": " + NamedFile.reason(e), PROFILES, e);
        }
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
