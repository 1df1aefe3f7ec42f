package io.newstape.article.format;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How one source writes its articles, where that can't be told from them. It is a small properties file:
 *
 * <pre>
 *  source=Harbor Wire
 *  format=TABLE
 *  headline=kop, titel
 *  body=tekst
 *  published=datum
 *  placeholders=Alleen voor leden | Log in om verder te lezen
 * </pre>
 *
 * <p>The names of fields and columns that it gives are looked for before those that news APIs use. Case, spaces, dashes
 * and underscores in them don't count.
 *
 * @param source who published the articles; empty when they say so themselves
 * @param format the format of the input; empty to tell it from the content
 * @param names what the source calls the parts of an article, by part, each in its plain form
 * @param placeholders sentences that stand in place of a text, without regard to case
 */
public record SourceProfile(
        Optional<String> source,
        Optional<ArticleFormat> format,
        Map<String, List<String>> names,
        List<String> placeholders) {

    /** Knows nothing of a source. */
    public static final SourceProfile NONE = new SourceProfile(Optional.empty(), Optional.empty(), Map.of(), List.of());

    /** The parts of an article that a profile can name. */
    public static final List<String> PARTS = List.of(
            "headline",
            "body",
            "id",
            "url",
            "published",
            "updated",
            "embargoed",
            "source-field",
            "language",
            "version",
            "symbols",
            "subjects");

    private static final String SOURCE = "source";
    private static final String FORMAT = "format";
    private static final String PLACEHOLDERS = "placeholders";

    public SourceProfile {
        names = Map.copyOf(names);
        placeholders = List.copyOf(placeholders);
    }

    /**
     * Reads a profile; closing the reader is left to the caller.
     *
     * @throws IllegalArgumentException when a key is unknown or a format is none; the message names it and what there is
     */
    public static SourceProfile read(Reader text) throws IOException {
        Properties properties = new Properties();
        properties.load(text);
        Map<String, List<String>> names = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (PARTS.contains(key)) {
                names.put(
                        key,
                        parts(properties.getProperty(key), ",").stream()
                                .map(SourceProfile::plain)
                                .toList());
            } else if (!List.of(SOURCE, FORMAT, PLACEHOLDERS).contains(key)) {
                throw new IllegalArgumentException("unknown key '" + SafeExcerpt.briefly(key)
                        + "'; a profile has source, format, placeholders, " + String.join(", ", PARTS));
            }
        }
        return new SourceProfile(
                Optional.ofNullable(properties.getProperty(SOURCE))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty()),
                Optional.ofNullable(properties.getProperty(FORMAT)).map(SourceProfile::format),
                names,
                parts(properties.getProperty(PLACEHOLDERS, ""), "\\|"));
    }

    /** What the source calls a part of an article; empty where the profile doesn't say. */
    public List<String> namesOf(String part) {
        return names.getOrDefault(part, List.of());
    }

    /** Whether a text is one of the sentences that stand in place of a text. */
    public boolean isPlaceholder(String text) {
        return placeholders.stream().anyMatch(text.strip()::equalsIgnoreCase);
    }

    /** A name without what doesn't count in it. */
    public static String plain(String name) {
        return name.replace("_", "").replace("-", "").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static ArticleFormat format(String name) {
        return Arrays.stream(ArticleFormat.values())
                .filter(format -> format.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no format '" + SafeExcerpt.briefly(name)
                        + "'; there are "
                        + Arrays.stream(ArticleFormat.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
