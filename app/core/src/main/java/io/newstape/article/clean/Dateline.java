package io.newstape.article.clean;

import io.newstape.article.format.PublicationTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The full date in a dateline such as {@code SANTA CLARA, Calif., March 3, 2026 (Harbor Wire) --}.
 *
 * <p>A dateline stands at the very beginning of a paragraph: a place, a date with its year, and a dash or slash that
 * ends it. A sentence that names a date is none, because its first words aren't all names.
 */
public final class Dateline {

    private static final int PARAGRAPHS = 3;
    private static final int LONGEST = 200;

    private static final String DATE =
            "((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?\\s\\d{1,2},?\\s\\d{4}"
                    + "|\\d{1,2}\\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?,?\\s\\d{4})";

    private static final String WORD = "\\p{Lu}[\\p{L}.'\u2019-]{0,24}";
    private static final String PLACE = "(?:" + WORD + "\\s){0,4}" + WORD;

    /** What wires put around the date: {@code (Harbor Wire)}, {@code /HarborNewswire/}. */
    private static final String WIRE = "(?:\\([^()]{2,40}\\)|/\\s?[^/]{2,40}\\s?/)";

    private static final String DASH = "(?:-{1,2}|\u2013|\u2014)";

    private static final Pattern DATELINE = Pattern.compile(
            PLACE + "(?:,\\s" + PLACE + "){0,3}" + "(?:,\\s|\\s?(?:" + DASH + "\\s?)?" + WIRE + "\\s?(?:" + DASH
                    + "\\s?)?|\\s" + DASH + "\\s)" + "(?:[A-Z][a-z]{2,9}\\.?,\\s)?" + DATE + "\\s?" + "(?:" + WIRE
                    + "\\s?)?(?:" + DASH + "|/|:).*");

    private Dateline() {}

    /** The start of the day that the dateline of an article names, in UTC; nothing where it names no full date. */
    public static Optional<Instant> dateOf(List<String> paragraphs) {
        for (String paragraph : paragraphs.subList(0, Math.min(PARAGRAPHS, paragraphs.size()))) {
            Matcher m = DATELINE.matcher(paragraph.substring(0, Math.min(LONGEST, paragraph.length())));
            if (m.matches()) {
                return PublicationTime.parse(m.group(1));
            }
        }
        return Optional.empty();
    }
}
