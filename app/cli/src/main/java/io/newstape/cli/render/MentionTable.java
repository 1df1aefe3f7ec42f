package io.newstape.cli.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The securities that texts name: a row for each mention, and one for a text without any. */
public final class MentionTable implements JsonTable {

    private static final String NONE = "-";

    private final Table table;

    /** @param line the width of a line */
    public MentionTable(int line) {
        this.table = new Table(14, 6, 20, 12, 5, 24, 20).filling(line);
    }

    @Override
    public String header() {
        return table.row("ID", "START", "WRITTEN", "SECURITY", "CONF.", "COMPANY", "RULE");
    }

    @Override
    public List<String> rows(JsonNode answer) {
        String id = answer.path("id").asText();
        List<String> rows = new ArrayList<>();
        for (JsonNode mention : answer.path("mentions")) {
            rows.add(table.row(
                    id,
                    mention.path("start").asText(),
                    mention.path("surface").asText(),
                    mention.hasNonNull("ric")
                            ? mention.get("ric").asText()
                            : mention.path("symbol").asText(NONE),
                    Figures.of("%.2f", mention.path("confidence").asDouble()),
                    mention.path("company").asText(NONE),
                    mention.path("rule").asText()));
        }
        return rows.isEmpty() ? List.of(table.row(id, NONE, NONE, NONE, NONE, NONE, "no security is named")) : rows;
    }
}
