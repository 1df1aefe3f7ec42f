package io.newstape.article.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A table whose first row is an article: nothing says what its columns are, but one of them has a time in each row.
 *
 * @param head a line that would name its columns
 */
public record HeadlessTable(String head) {

    private static final int LINES_SEEN = 10;
    private static final int LONG_TEXT = 120;

    /** How times begin: seconds since 1970, figures, or a month in letters. */
    private static final Pattern DATE = Pattern.compile(
            "1\\d{9}|1\\d{12}|(?:19|20)\\d{6}(?:T?\\d{4,6}Z?)?"
                    + "|(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}"
                    + "|(?:[A-Za-z]{2,9},? )?\\d{1,2} \\p{L}{3,10}\\.?,? \\d{4}|\\p{L}{3,10}\\.? \\d{1,2},? \\d{4})(?:[T ,].{0,30})?");

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}.*");
    private static final Pattern SYMBOL = Pattern.compile("(?=.*[A-Z])[A-Z0-9]{1,6}(?:[.:][A-Z0-9]{1,6})?");

    /** The table that a text begins with, if it does. */
    public static Optional<HeadlessTable> of(String text) {
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank() && !TableHead.isSeparatorLine(line))
                .limit(LINES_SEEN)
                .toList();
        // the last one may be cut off
        List<String> whole = lines.size() > 2 ? lines.subList(0, lines.size() - 1) : lines;
        return TableHead.SEPARATORS.stream()
                .flatMap(separator -> of(whole, separator).stream())
                .findFirst();
    }

    private static Optional<HeadlessTable> of(List<String> lines, String separator) {
        List<List<String>> rows = lines.stream()
                .map(line -> TableHead.cells(line, separator).stream()
                        .map(HeadlessTable::plain)
                        .toList())
                .toList();
        int width = rows.isEmpty() ? 0 : rows.get(0).size();
        if (width < 2 || rows.stream().anyMatch(row -> row.size() != width)) {
            return Optional.empty();
        }
        // a line alone may be a sentence that begins with a day; its commas have spaces behind them
        if (rows.size() == 1 && lines.get(0).contains(separator + " ")) {
            return Optional.empty();
        }
        Predicate<String> time = rows.size() > 1
                ? HeadlessTable::isTime
                : cell -> width > 2 && TIME.matcher(cell).matches();
        return column(rows, time).map(published -> new HeadlessTable(head(rows, width, published, separator)));
    }

    private static String head(List<List<String>> rows, int width, int published, String separator) {
        List<String> names = new ArrayList<>();
        int headline = -1;
        int body = -1;
        for (int i = 0; i < width; i++) {
            String name = "column" + (i + 1);
            if (i == published) {
                name = "published";
            } else if (all(rows, i, cell -> cell.startsWith("http"))) {
                name = names.contains("url") ? name : "url";
            } else if (all(rows, i, cell -> SYMBOL.matcher(cell).matches())) {
                name = names.contains("symbols") ? name : "symbols";
            } else {
                headline = headline < 0 || length(rows, i) > length(rows, headline) ? i : headline;
            }
            names.add(name);
        }
        if (headline >= 0 && length(rows, headline) > LONG_TEXT) {
            body = headline;
            headline = -1;
            for (int i = 0; i < width; i++) {
                boolean open = i != body && names.get(i).startsWith("column");
                headline = open && (headline < 0 || length(rows, i) > length(rows, headline)) ? i : headline;
            }
            names.set(body, "body");
        }
        if (headline >= 0) {
            names.set(headline, "headline");
        }
        return String.join(separator, names);
    }

    private static Optional<Integer> column(List<List<String>> rows, Predicate<String> all) {
        for (int i = 0; i < rows.get(0).size(); i++) {
            if (all(rows, i, all)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean all(List<List<String>> rows, int column, Predicate<String> matches) {
        return rows.stream().allMatch(row -> matches.test(row.get(column)));
    }

    private static int length(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).sum() / rows.size();
    }

    private static boolean isTime(String cell) {
        return DATE.matcher(cell).matches();
    }

    private static String plain(String cell) {
        String text = cell.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
