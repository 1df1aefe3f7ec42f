package io.newstape.cli.config;

import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.ShippedProfiles;
import io.newstape.article.format.SourceProfile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a person states for articles that don't state it themselves. */
public final class PublishedAt {

    private static final String ADVICE = "docs/operations.md says what a profile holds. These are shipped: "
            + ShippedProfiles.all().stream().map(SourceProfile::name).sorted().collect(Collectors.joining(", ")) + ".";

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
            paramLabel = "NAME|FILE",
            description =
                    "How this source writes its articles: a shipped profile such as finnhub, or a properties file.")
    String profile;

    public Optional<Instant> get() {
        return Optional.ofNullable(time);
    }

    /** What the options say. */
    public ReadOptions options() {
        return options(profile);
    }

    /**
     * What the options say, and the settings where the options say nothing.
     *
     * @throws Misuse when there is no such profile, or it can't be read
     */
    public ReadOptions options(Settings settings) {
        String declared = settings.text(Setting.SOURCE_PROFILE);
        return options(profile != null || declared.isEmpty() ? profile : declared);
    }

    /** The same with settings from the environment, a file and {@code --set}. */
    public ReadOptions options(SettingsOption given) {
        return options(given.read().settings());
    }

    private ReadOptions options(String declared) {
        ReadOptions options = ReadOptions.defaults().withPublishedAt(time);
        ReadOptions named = source == null ? options : options.withSource(source);
        return declared == null ? named : named.withProfile(profile(declared));
    }

    private static SourceProfile profile(String declared) {
        Optional<SourceProfile> shipped = ShippedProfiles.named(declared);
        if (shipped.isPresent()) {
            return shipped.get();
        }
        Path file = NamedFile.file(declared, ADVICE);
        try (Reader text = Files.newBufferedReader(file)) {
            return SourceProfile.read(file.getFileName().toString(), text);
        } catch (IllegalArgumentException e) {
            throw new Misuse(file + ": " + e.getMessage(), ADVICE, e);
        } catch (IOException e) {
            throw new Misuse("can't read " + file + ": " + NamedFile.reason(e), ADVICE, e);
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
