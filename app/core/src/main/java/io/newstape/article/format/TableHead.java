package io.newstape.article.format;

import io.newstape.text.WordLists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The head of a table of news: names of columns, at least one of which an article has. Blank lines, comments and a title
 * may stand before it, and the names may have marks: {@code #}, {@code Ticker(s)}, {@code Date/Time}.
 */
public final class TableHead {

    private static final WordLists LISTS = WordLists.beside(TableHead.class);
    private static final Set<String> COLUMNS = LISTS.named("columns-of-articles");

    /** What else such a table has; one of them beside a headline tells it from a sentence. */
    private static final Set<String> BESIDE = LISTS.named("columns-beside-a-headline");

    static final List<String> SEPARATORS = List.of(",", "\t", ";", "|");

    /** Short, and without the marks of a sentence's end. */
    private static final Pattern NAME = Pattern.compile(
            "\"[^\"]{1,40}\"|[\"']?(?:[#%$\u20AC\u00A3*\u2116]{1,2}|[\\p{L}_@#%$\u20AC\u00A3*\u2116][\\p{L}\\p{M}\\p{N} _./()\\[\\]#%$\u20AC\u00A3*&:+-]{0,39})[\"']?");

    /** The same for a table of which nobody knows what it is of. */
    private static final Pattern WORD = Pattern.compile(
            "\"?(?:[#%$\u20AC\u00A3]{1,2}|[\\p{L}_][\\p{L}\\p{N} _./()\\[\\]#%$\u20AC\u00A3-]{0,39})\"?");

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N} _.-]");

    /** So many lines with the same number of cells are no prose. */
    private static final int CERTAIN_LINES = 3;

    private static final int LONGEST_FIGURE = 30;
    private static final int LINES_SEEN = 10;
    private static final int LINES_BEFORE = 5;
    private static final int SURE_COLUMNS = 4;
    private static final int ROWS_SEEN = 4;
    private static final String MARK = "\uFEFF";

    private TableHead() {}

    /**
     * Whether a text is a table whose columns have names that say nothing: short words, and lines with as many cells
     * behind them. A profile says what they are.
     */
    static boolean isForeign(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(LINES_SEEN).toList();
        return isOfFigures(lines)
                || isForeign(lines, false)
                || lines.size() > 1 && isForeign(lines.subList(1, lines.size()), true);
    }

    /** Whether the first line names a day, a clock or a symbol twice, as in a list of halts: one row is enough then. */
    private static boolean isOfFigures(List<String> lines) {
        if (lines.size() < 2) {
            return false;
        }
        for (String separator : SEPARATORS) {
            List<String> names = cells(lines.get(0), separator);
            long known = names.stream()
                    .filter(name -> Stream.of(name.strip().split("[ _]"))
                            .anyMatch(word -> BESIDE.contains(PlainName.of(plainName(word)))))
                    .count();
            if (names.size() >= SURE_COLUMNS
                    && known > 1
                    && names.stream()
                            .allMatch(name -> WORD.matcher(name.strip()).matches())
                    && cells(lines.get(1), separator).size() == names.size()
                    && lines.get(1).chars().anyMatch(Character::isDigit)) {
                return true;
            }
        }
        return false;
    }

    /** @param titled whether another line stands before them: then each row must have a figure, which a list of words hasn't */
    private static boolean isForeign(List<String> lines, boolean titled) {
        if (lines.size() < CERTAIN_LINES + (titled ? 1 : 0)) {
            return false;
        }
        for (String separator : List.of("\t", ";", "|", ",")) {
            List<String> names = cells(lines.get(0), separator);
            boolean words = names.size() > 2
                    && names.stream()
                            .allMatch(name -> WORD.matcher(name.strip()).matches());
            // the last line may be cut off
            if (words
                    && lines.subList(1, lines.size() - 1).stream()
                            .allMatch(line -> isRow(line, cells(line, separator), names.size(), titled))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRow(String line, List<String> cells, int columns, boolean titled) {
        return titled
                ? cells.size() == columns
                        && line.chars().anyMatch(Character::isDigit)
                        && cells.stream().allMatch(cell -> cell.length() <= LONGEST_FIGURE)
                : cells.size() >= columns;
    }

    /** Whether a text begins with such a head, and another line with as many separators follows. */
    static boolean begins(String text) {
        return line(text, Set.of()) >= 0;
    }

    /**
     * How many lines stand before the head of a table; -1 where there is none.
     *
     * @param declared plain names of columns that somebody said an article has
     */
    public static int line(String text, Set<String> declared) {
        List<String> all = text.lines().limit(2L * LINES_SEEN).toList();
        List<Integer> lines = IntStream.range(0, all.size())
                .filter(i -> !all.get(i).isBlank() && !isSeparatorLine(all.get(i)))
                .boxed()
                .toList();
        for (boolean comments : List.of(false, true)) {
            for (int i = 0; i < Math.min(lines.size() - 1, LINES_BEFORE); i++) {
                String line = all.get(lines.get(i));
                List<String> before = lines.subList(0, i).stream().map(all::get).toList();
                boolean apart =
                        lines.get(i + 1) > lines.get(i) + 1 || before.stream().anyMatch(earlier -> !isComment(earlier));
                if ((comments || !isComment(line)) && isHead(line, rows(all, lines, i + 1), before, apart, declared)) {
                    return lines.get(i);
                }
            }
        }
        return -1;
    }

    /** The first lines behind a head, since one of them may be a broken row. */
    private static List<String> rows(List<String> all, List<Integer> lines, int from) {
        return lines.subList(from, Math.min(lines.size(), from + ROWS_SEEN)).stream()
                .map(all::get)
                .toList();
    }

    /**
     * Whether a line is a head.
     *
     * @param rows what follows it
     * @param apart whether something else stands beside it, as in a text: then a headline alone is no proof
     */
    private static boolean isHead(
            String line, List<String> rows, List<String> before, boolean apart, Set<String> declared) {
        for (String separator : SEPARATORS) {
            List<String> names = withoutEmptyEnd(cells(line, separator));
            // a cell may go on in the next line
            boolean opens = (rows.get(0).chars().filter(c -> c == '"').count() & 1) == 1;
            if (isHead(names, declared, apart)
                    && before.stream()
                            .allMatch(earlier -> isComment(earlier)
                                    || cells(earlier, separator).size() < names.size())
                    && (opens
                            || rows.stream()
                                    .anyMatch(row -> cells(row, separator).size() >= names.size()))) {
                return true;
            }
        }
        return false;
    }

    /** Some programs write a separator behind the last cell too. */
    private static List<String> withoutEmptyEnd(List<String> names) {
        boolean ends = names.size() > 2 && names.get(names.size() - 1).isBlank();
        return ends ? names.subList(0, names.size() - 1) : names;
    }

    private static boolean isHead(List<String> names, Set<String> declared, boolean apart) {
        return names.size() > 1
                && IntStream.range(0, names.size())
                        .allMatch(i -> isName(names.get(i).strip(), i))
                && names.stream().anyMatch(name -> isColumn(name, declared))
                && (!apart || names.stream().anyMatch(name -> BESIDE.contains(PlainName.of(plainName(name)))));
    }

    /** A line that a program put there for people: a number sign, and no cell of its own. */
    private static boolean isComment(String line) {
        String text = withoutMark(line).strip();
        return text.startsWith("//")
                || text.startsWith("#")
                        && text.length() > 1
                        && SEPARATORS.stream().noneMatch(text.substring(1, 2)::equals);
    }

    /** The line {@code sep=;} that spreadsheets put before a table, and understand. */
    public static boolean isSeparatorLine(String line) {
        return withoutMark(line).strip().toLowerCase(Locale.ROOT).matches("\"?sep=[,;|\\t]?\"?");
    }

    /** What stands between the names of a head: the separator that it has most often. */
    public static char separator(String head) {
        return SEPARATORS.stream()
                .max(Comparator.comparingInt(separator -> cells(head, separator).size()))
                .orElseThrow()
                .charAt(0);
    }

    /** The name of a column without marks and what stands in brackets: "Ticker(s)" is "Ticker". */
    public static String plainName(String name) {
        String bare = BRACKETS.matcher(withoutMark(name)).replaceAll("");
        return MARKS.matcher(bare).replaceAll("").strip();
    }

    private static String withoutMark(String line) {
        return line.startsWith(MARK) ? line.substring(MARK.length()) : line;
    }

    /** The cells of a line; a separator in quotes is none. */
    static List<String> cells(String line, String separator) {
        List<String> cells = new ArrayList<>();
        char border = separator.charAt(0);
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == border && !quoted) {
                cells.add(line.substring(from, i));
                from = i + 1;
            }
        }
        cells.add(line.substring(from));
        return cells;
    }

    /** The numbers of rows often stand in a first column without a name. */
    private static boolean isName(String name, int place) {
        return NAME.matcher(withoutMark(name)).matches() || place == 0 && (name.isEmpty() || name.equals("\"\""));
    }

    private static boolean isColumn(String name, Set<String> declared) {
        String plain = PlainName.of(plainName(name));
        return COLUMNS.contains(plain) || declared.contains(plain);
    }
}
