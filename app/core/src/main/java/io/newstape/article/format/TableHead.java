package io.newstape.article.format;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The first line of a table of news: names of columns, at least one of which an article has. */
public final class TableHead {

    private static final Set<String> COLUMNS = Set.of(
            "title",
            "headline",
            "text",
            "body",
            "content",
            "article",
            "summary",
            "description",
            "news",
            "story",
            "titel",
            "titre",
            "titulo",
            "titolo",
            "titular",
            "texte",
            "texto",
            "testo");

    private static final List<String> SEPARATORS = List.of(",", "\t", ";", "|");

    private static final Pattern NAME = Pattern.compile("[\"']?\\p{L}[\\p{L}\\p{M}0-9 _-]{0,29}[\"']?");

    /** So many lines with the same number of cells are no prose. */
    private static final int CERTAIN_LINES = 3;

    private static final int LINES_SEEN = 10;
    private static final int LONGEST_NAME = 40;
    private static final Pattern WORD = Pattern.compile("\"?[\\p{L}_][\\p{L}\\p{N} _./-]*\"?");

    private TableHead() {}

    /**
     * Whether a text is a table whose columns have names that say nothing: short words, and lines with as many cells
     * behind them. A profile says what they are.
     */
    static boolean isForeign(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(LINES_SEEN).toList();
        if (lines.size() < CERTAIN_LINES) {
            return false;
        }
        for (String separator : List.of("\t", ";", "|", ",")) {
            String[] names = lines.get(0).split(Pattern.quote(separator), -1);
            boolean words = names.length > 2
                    && Arrays.stream(names)
                            .map(String::strip)
                            .allMatch(name -> name.length() <= LONGEST_NAME
                                    && WORD.matcher(name).matches());
            // the last line may be cut off
            if (words
                    && lines.subList(1, lines.size() - 1).stream()
                            .allMatch(line -> line.split(Pattern.quote(separator), -1).length >= names.length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text begins with such a line, and another line with as many separators follows. */
    static boolean begins(String text) {
        List<String> lines =
                text.lines().filter(line -> !isSeparatorLine(line)).limit(2).toList();
        if (lines.size() < 2) {
            return false;
        }
        for (String separator : SEPARATORS) {
            if (isHead(lines.get(0), separator)) {
                int columns = lines.get(0).split(Pattern.quote(separator), -1).length;
                // a cell may go on in the next line
                boolean opens = (lines.get(1).chars().filter(c -> c == '"').count() & 1) == 1;
                if (opens || lines.get(1).split(Pattern.quote(separator), -1).length >= columns) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The line {@code sep=;} that spreadsheets put before a table, and understand. */
    public static boolean isSeparatorLine(String line) {
        return line.strip().toLowerCase(Locale.ROOT).matches("\"?sep=[,;|\\t]?\"?");
    }

    /** What stands between the names of a head: the separator that it has most often. */
    public static char separator(String head) {
        return SEPARATORS.stream()
                .max(Comparator.comparingInt(separator -> head.split(Pattern.quote(separator), -1).length))
                .orElseThrow()
                .charAt(0);
    }

    private static boolean isHead(String line, String separator) {
        String[] names = line.split(Pattern.quote(separator), -1);
        return names.length > 1
                && IntStream.range(0, names.length).allMatch(i -> isName(names[i].strip(), i))
                && Arrays.stream(names).anyMatch(TableHead::isColumn);
    }

    /** The numbers of rows often stand in a first column without a name. */
    private static boolean isName(String name, int place) {
        return NAME.matcher(name).matches() || place == 0 && (name.isEmpty() || name.equals("\"\""));
    }

    private static boolean isColumn(String name) {
        return COLUMNS.contains(name.strip().replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT));
    }
}
