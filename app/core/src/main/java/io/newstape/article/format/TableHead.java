package io.newstape.article.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The first line of a table of news: names of columns, at least one of which an article has. */
final class TableHead {

    private static final Set<String> COLUMNS = Set.of(
            "title", "headline", "text", "body", "content", "article", "summary", "description", "news", "story");

    private static final Pattern NAME = Pattern.compile("[\"']?[A-Za-z][A-Za-z0-9 _-]{0,29}[\"']?");

    private TableHead() {}

    /** Whether a text begins with such a line, and another line with as many separators follows. */
    static boolean begins(String text) {
        List<String> lines = text.lines().limit(2).toList();
        if (lines.size() < 2) {
            return false;
        }
        for (String separator : List.of(",", "\t", ";")) {
            String[] names = lines.get(0).split(separator, -1);
            boolean head = names.length > 1
                    && Arrays.stream(names)
                            .allMatch(name -> NAME.matcher(name.strip()).matches())
                    && Arrays.stream(names).anyMatch(TableHead::isColumn);
            if (head && lines.get(1).split(separator, -1).length >= names.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean isColumn(String name) {
        return COLUMNS.contains(name.strip().replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT));
    }
}
