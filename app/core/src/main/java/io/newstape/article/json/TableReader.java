package io.newstape.article.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.article.format.ArticleFormat;
import io.newstape.article.format.BadText;
import io.newstape.article.format.DraftSink;
import io.newstape.article.format.FormatReader;
import io.newstape.article.format.HeadlessTable;
import io.newstape.article.format.PublicationTime;
import io.newstape.article.format.SafeExcerpt;
import io.newstape.article.format.SourceProfile;
import io.newstape.article.format.SourceText;
import io.newstape.article.format.TableHead;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of news with a head: comma, semicolon or tab between the cells, quotes as in RFC 4180, one article a row. Its
 * columns are told apart by their heads, under the names that news APIs have for the same things, see {@link JsonField}.
 */
public final class TableReader implements FormatReader {

    private static final String RULE = "Each row has as many cells as the head, and a cell with a separator, a quote or"
            + " a line end in it stands in double quotes.";

    private static final String NO_HEAD = "Put a first line with the names of its columns, such as: ";

    /** Some call a whole article by the name of a part of one. */
    private static final Set<String> ARTICLE = Set.of("article", "news");

    /** What databases and notebooks write for a cell without a value. */
    private static final Set<String> NOTHING = Set.of("\\N", "NaN", "nan", "NULL", "null", "None", "NaT", "<NA>");

    private static final Pattern ZONE = Pattern.compile(
            "[(\\[]([A-Za-z]{2,5}|[A-Za-z]{2,14}/[A-Za-z_]{2,20}|(?:GMT|UTC)?[+-]\\d{1,2}:?(?:\\d{2})?)[)\\]]");

    /** A byte order mark that isn't the first thing in the file. */
    private static final String MARK = "\uFEFF";

    private final SourceProfile profile;

    public TableReader(SourceProfile profile) {
        this.profile = profile;
    }

    @Override
    public void read(SourceText text, DraftSink findings) throws IOException {
        String start = text.head(ArticleFormat.HEAD);
        int before = TableHead.line(start, declared());
        Optional<HeadlessTable> headless = before < 0 ? HeadlessTable.of(start) : Optional.empty();
        if (headless.isPresent()) {
            findings.refused(
                    1, "it is a table without a head", NO_HEAD + headless.get().head());
            return;
        }
        TableLines rows = new TableLines(text);
        rows.pass(before);
        TableLines.Row first = rows.next();
        if (first != null && TableHead.isSeparatorLine(first.text())) {
            first = rows.next();
        }
        if (first == null) {
            findings.refused(0, "it is empty", "");
            return;
        }
        char separator = TableHead.separator(first.text());
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        List<String> head;
        Map<String, String> zones;
        try {
            List<String> written = cells(first.text(), format);
            head = written.stream().map(this::name).toList();
            zones = zones(written);
            rows.follow(written.size(), separator);
        } catch (IOException e) {
            findings.refused(first.line(), "the names of the columns can't be read", RULE);
            return;
        }
        if (head.stream().noneMatch(this::isKnown)) {
            findings.refused(
                    first.line(),
                    "it is a table, and none of its columns is known: " + SafeExcerpt.briefly(String.join(", ", head)),
                    "A profile says what they are: --profile FILE with lines such as headline=NAME and published=NAME.");
            return;
        }
        for (TableLines.Row row = rows.next(); row != null; row = rows.next()) {
            Optional<SourceText.BadBytes> bad = row.text().indexOf(SourceText.BAD) < 0
                    ? Optional.empty()
                    : text.badBytes(row.line(), row.lastLine());
            if (bad.isPresent()) {
                BadText.refuse(bad.get(), text.charset(), findings);
            } else if (!row.problem().isEmpty()) {
                findings.refused(row.line(), row.problem(), RULE);
            } else {
                read(row, head, zones, format, findings);
            }
        }
    }

    private boolean isKnown(String column) {
        String plain = SourceProfile.plain(column);
        return profile.namesOf("headline").contains(plain)
                || profile.namesOf("body").contains(plain)
                || List.of(JsonField.HEADLINE, JsonField.BODY, JsonField.SHORT_BODY).stream()
                        .anyMatch(field -> field.names().contains(plain));
    }

    private void read(
            TableLines.Row row, List<String> head, Map<String, String> zones, CSVFormat format, DraftSink findings) {
        List<String> cells;
        try {
            cells = cells(row.text(), format);
        } catch (IOException e) {
            findings.refused(row.line(), "no valid row: " + SafeExcerpt.briefly(e.getMessage()), RULE);
            return;
        }
        if (cells.size() != head.size()) {
            findings.refused(
                    row.line(), "the row has " + cells.size() + " cells, and the head has " + head.size(), RULE);
            return;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            put(object, head.get(i), NOTHING.contains(cells.get(i).strip()) ? "" : cells.get(i));
        }
        zones.forEach((name, zone) -> {
            if (!object.has(name)) {
                object.put(name, zone);
            }
        });
        JsonDraft.of(object, row.line(), profile)
                .ifPresentOrElse(
                        findings::found,
                        () -> findings.refused(row.line(), "the row has neither a headline nor a text", ""));
    }

    /** Of two columns of one name the first counts, if it says something; what the other says stays to be seen. */
    private static void put(ObjectNode object, String name, String value) {
        String first = object.path(name).asText("");
        if (first.isBlank()) {
            object.put(name, value);
        } else if (!value.isBlank() && !value.equals(first)) {
            int number = 2;
            while (object.has(name + "_" + number)) {
                number++;
            }
            object.put(name + "_" + number, value);
        }
    }

    private static List<String> cells(String row, CSVFormat format) throws IOException {
        try (CSVParser parser = CSVParser.parse(new StringReader(row), format)) {
            List<String> cells = new ArrayList<>();
            for (CSVRecord record : parser) {
                record.forEach(cells::add);
            }
            return cells;
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A name that is known only without its marks loses them. */
    private String name(String head) {
        String written = head.replace(MARK, "").strip().replace(" ", "");
        String bare = TableHead.plainName(head).replace(" ", "");
        String name = !isField(written) && isField(bare) ? bare : written;
        return ARTICLE.contains(name.toLowerCase(Locale.ROOT)) ? "body" : name;
    }

    private boolean isField(String name) {
        String plain = SourceProfile.plain(name);
        return ARTICLE.contains(plain)
                || declared().contains(plain)
                || Arrays.stream(JsonField.values())
                        .anyMatch(field -> field.names().contains(plain));
    }

    private Set<String> declared() {
        return profile.names().values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** The zones that heads say for their times, as in "Date (EST)", by the name of a column that would say so. */
    private Map<String, String> zones(List<String> heads) {
        Map<String, String> zones = new TreeMap<>();
        for (String head : heads) {
            Matcher zone = ZONE.matcher(head);
            // "(USD)" is no zone
            if (zone.find()
                    && PublicationTime.parse("2016-12-16 09:30 " + zone.group(1))
                            .isPresent()) {
                zones.put(SourceProfile.plain(name(head)) + "tz", zone.group(1));
            }
        }
        return zones;
    }
}
