package io.newstape.article.format;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one source writes its articles, where that can't be told from them. It is a small properties file:
 *
 * <pre>
 *  source=Harbor Wire
 *  format=TABLE
 *  headline=kop, titel
 *  body=tekst
 *  published=datum
 *  symbol-convention=yahoo
 *  placeholders=Alleen voor leden | Log in om verder te lezen
 * </pre>
 *
 * <p>The names of fields and columns that it gives are looked for before those that news APIs use. Case, spaces, dashes
 * and underscores in them don't count.
 *
 * @param name what the profile is called; empty for one that has no name
 * @param source who published the articles; empty when they say so themselves
 * @param provider whose the ids of the articles are: it stands before those that are not unique by themselves; empty
 *     for the source
 * @param format the format of the input; empty to tell it from the content
 * @param names what the source calls the parts of an article, by part, each in its plain form
 * @param symbols how the source writes symbols
 * @param placeholders sentences that stand in place of a text, without regard to case
 * @param marks plain names of fields by which an article is known to be of this source: all names of one of the sets
 * @param dateOrder what comes first in a date such as {@code 03/04/2021}
 */
public record SourceProfile(
        String name,
        Optional<String> source,
        Optional<String> provider,
        Optional<ArticleFormat> format,
        Map<String, List<String>> names,
        SymbolConvention symbols,
        List<String> placeholders,
        List<Set<String>> marks,
        DateOrder dateOrder) {

    /** How a source writes the symbols of the securities that an article is about. */
    public enum SymbolConvention {
        /** In no way that is known: each symbol is read as what it is for certain. */
        ANY,
        /** Reuters instrument codes: {@code IBM.N}, {@code 8031.T}. */
        RIC,
        /** As Yahoo does: American symbols plain, others with Yahoo's suffix, such as {@code NESN.SW}. */
        YAHOO,
        /** American symbols alone; what stands behind a point is a class: {@code BRK.A}. */
        US,
        /** With the exchange's name as suffix: {@code BP.LSE}, {@code JPM.US}. */
        EXCHANGE_SUFFIX
    }

    /** What comes first in a date of three numbers that ends with the year. */
    public enum DateOrder {
        /** Nobody knows: only a number above 12, or points between the numbers, tell. */
        UNKNOWN,
        DAY_FIRST,
        MONTH_FIRST
    }

    /** Knows nothing of a source. */
    public static final SourceProfile NONE = new SourceProfile(
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            SymbolConvention.ANY,
            List.of(),
            List.of(),
            DateOrder.UNKNOWN);

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
    private static final String PROVIDER = "provider";
    private static final String FORMAT = "format";
    private static final String SYMBOL_CONVENTION = "symbol-convention";
    private static final String PLACEHOLDERS = "placeholders";
    private static final String MARKS = "recognised-by";
    private static final String DATE_ORDER = "date-order";
    private static final List<String> OTHER_KEYS =
            List.of(SOURCE, PROVIDER, FORMAT, SYMBOL_CONVENTION, DATE_ORDER, PLACEHOLDERS, MARKS);

    public SourceProfile {
        names = Map.copyOf(names);
        placeholders = List.copyOf(placeholders);
        marks = List.copyOf(marks);
    }

    /**
     * Reads a profile without a name; closing the reader is left to the caller.
     *
     * @throws IllegalArgumentException when a key is unknown, or a format or a convention is none; the message names it
     *     and what there is
     */
    public static SourceProfile read(Reader text) throws IOException {
        return read("", text);
    }

    /** The same for a profile that has a name. */
    public static SourceProfile read(String name, Reader text) throws IOException {
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
            } else if (!OTHER_KEYS.contains(key)) {
                throw new IllegalArgumentException("unknown key '" + SafeExcerpt.briefly(key) + "'; a profile has "
                        + String.join(", ", OTHER_KEYS) + ", " + String.join(", ", PARTS));
            }
        }
        return new SourceProfile(
                name,
                stated(properties, SOURCE),
                stated(properties, PROVIDER),
                stated(properties, FORMAT).map(format -> constant(ArticleFormat.class, "format", format)),
                names,
                stated(properties, SYMBOL_CONVENTION)
                        .map(convention -> constant(SymbolConvention.class, "symbol-convention", convention))
                        .orElse(SymbolConvention.ANY),
                parts(properties.getProperty(PLACEHOLDERS, ""), "\\|"),
                parts(properties.getProperty(MARKS, ""), "\\|").stream()
                        .map(set -> parts(set, ",").stream()
                                .map(SourceProfile::plain)
                                .collect(Collectors.toUnmodifiableSet()))
                        .toList(),
                stated(properties, DATE_ORDER)
                        .map(order -> constant(DateOrder.class, DATE_ORDER, order))
                        .orElse(DateOrder.UNKNOWN));
    }

    /**
     * What is declared here, and the rest of a source that is known: for a declaration that names no fields, such as one
     * that says only what comes first in dates.
     */
    public SourceProfile over(SourceProfile known) {
        return new SourceProfile(
                known.name,
                source.or(known::source),
                provider.or(known::provider),
                format,
                known.names,
                symbols == SymbolConvention.ANY ? known.symbols : symbols,
                Stream.concat(placeholders.stream(), known.placeholders.stream())
                        .toList(),
                known.marks,
                dateOrder);
    }

    private static Optional<String> stated(Properties properties, String key) {
        return Optional.ofNullable(properties.getProperty(key))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** Whether an article that has fields of these plain names is of this source. */
    public boolean marks(Set<String> fields) {
        return marks.stream().anyMatch(fields::containsAll);
    }

    /** What the source calls a part of an article; empty where the profile doesn't say. */
    public List<String> namesOf(String part) {
        return names.getOrDefault(part, List.of());
    }

    /** Whether a text is one of the sentences that stand in place of a text. */
    public boolean isPlaceholder(String text) {
        return placeholders.stream().anyMatch(text.strip()::equalsIgnoreCase);
    }

    /** A name without what doesn't count in it, accents included. */
    public static String plain(String name) {
        return PlainName.of(name);
    }

    /** A constant by its name, in any case and with dashes for underscores. */
    private static <E extends Enum<E>> E constant(Class<E> type, String key, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(name.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + key + " '" + SafeExcerpt.briefly(name)
                        + "'; there are "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
