package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.newstape.article.format.PublicationTime;
import io.newstape.article.format.SourceProfile;
import io.newstape.article.format.TableHead;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns of a table of news, told apart by their heads, under the names that news APIs have for the same things. */
final class TableColumns {

    /** Some call a whole article by the name of a part of one. */
    private static final Set<String> ARTICLE = Set.of("article", "news");

    /** What databases and notebooks write for a cell without a value. */
    private static final Set<String> NOTHING = Set.of("\\N", "NaN", "nan", "NULL", "null", "None", "NaT", "<NA>");

    private static final Pattern ZONE = Pattern.compile(
            "[(\\[]([A-Za-z]{2,5}|[A-Za-z]{2,14}/[A-Za-z_]{2,20}|(?:GMT|UTC)?[+-]\\d{1,2}:?(?:\\d{2})?)[)\\]]");

    /** A byte order mark that isn't the first thing in the file. */
    private static final String MARK = "\uFEFF";

    /** A table of news has fewer. */
    static final int MOST = 1_000;

    private final SourceProfile profile;
    private final Set<String> declared;
    private final List<String> names;

    /** The zones that heads say for their times, as in "Date (EST)", by the name of a column that would say so. */
    private final Map<String, String> zones = new TreeMap<>();

    /** @param heads of the columns as they are written */
    TableColumns(List<String> heads, SourceProfile profile) {
        this.profile = profile;
        this.declared = declared(profile);
        this.names = heads.stream().map(this::name).toList();
        for (String head : heads) {
            Matcher zone = ZONE.matcher(head);
            // "(USD)" is no zone
            if (zone.find()
                    && PublicationTime.parse("2016-12-16 09:30 " + zone.group(1))
                            .isPresent()) {
                zones.put(SourceProfile.plain(name(head)) + "tz", zone.group(1));
            }
        }
    }

    /** Plain names of columns that a profile says an article has. */
    static Set<String> declared(SourceProfile profile) {
        return profile.names().values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    List<String> names() {
        return names;
    }

    int count() {
        return names.size();
    }

    /** Whether one of them is a headline or a text. */
    boolean areOfNews() {
        return names.stream()
                .map(SourceProfile::plain)
                .anyMatch(plain -> profile.namesOf("headline").contains(plain)
                        || profile.namesOf("body").contains(plain)
                        || List.of(JsonField.HEADLINE, JsonField.BODY, JsonField.SHORT_BODY).stream()
                                .anyMatch(field -> field.names().contains(plain)));
    }

    /** A row by the names of its columns. It may be shorter than the head. */
    ObjectNode row(List<? extends JsonNode> cells) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            JsonNode cell = cells.get(i);
            boolean nothing =
                    cell.isTextual() && NOTHING.contains(cell.textValue().strip());
            put(row, names.get(i), nothing ? TextNode.valueOf("") : cell);
        }
        zones.forEach((name, zone) -> {
            if (!row.has(name)) {
                row.put(name, zone);
            }
        });
        return row;
    }

    /** Of two columns of one name the first counts, if it says something; what the other says stays to be seen. */
    private static void put(ObjectNode row, String name, JsonNode value) {
        JsonNode first = row.get(name);
        if (!saysSomething(first)) {
            row.set(name, value);
        } else if (saysSomething(value) && !value.equals(first)) {
            int number = 2;
            while (row.has(name + "_" + number)) {
                number++;
            }
            row.set(name + "_" + number, value);
        }
    }

    private static boolean saysSomething(JsonNode value) {
        return value != null
                && (value.isContainerNode()
                        ? !value.isEmpty()
                        : !value.isNull() && !value.asText().isBlank());
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
                || declared.contains(plain)
                || Arrays.stream(JsonField.values())
                        .anyMatch(field -> field.names().contains(plain));
    }
}
