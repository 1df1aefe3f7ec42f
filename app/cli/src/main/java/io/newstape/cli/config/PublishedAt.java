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
     * What the options say, and the settings where the options say nothing. Articles that are dated further ahead than may
     * be published are refused.
     *
     * @throws Misuse when there is no such profile, or it can't be read
     */
    public ReadOptions options(Settings settings) {
        String declared = settings.text(Setting.SOURCE_PROFILE);
        return options(profile != null || declared.isEmpty() ? profile : declared)
                .withLatest(AheadSetting.of(settings).latest(Instant.now()));
    }

    /** The same with settings from the environment, a file and {@code --set}. */
    public ReadOptions options(SettingsOption given) {
        return options(given.read().settings());
    }

    private ReadOptions options(String declared) {
        ReadOptions options = ReadOptions.defaults().withPublishedAt(time);
        ReadOptions named = source == null ? options : options.withSource(source);
        return declared == null ? named : named.withProfile(ProfileFile.read(declared));
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
