package io.newstape.cli.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** How good or bad texts are for a company: a row for each text, with the words that decided. */
public final class ScoreTable implements JsonTable {

    private final Table table;

    /** @param line the width of a line */
    public ScoreTable(int line) {
        this.table = new Table(14, 9, 6, 6, 40).filling(line);
    }

    @Override
    public String header() {
        return table.row("ID", "LABEL", "SCORE", "CONF.", "EVIDENCE");
    }

    @Override
    public List<String> rows(JsonNode answer) {
        List<String> evidence = new ArrayList<>();
        for (JsonNode clue : answer.path("evidence")) {
            evidence.add(clue.path("text").asText() + " "
                    + Figures.of("%+.1f", clue.path("weight").asDouble()));
        }
        return List.of(table.row(
                answer.path("id").asText(),
                answer.path("label").asText(),
                Figures.of("%+.2f", answer.path("score").asDouble()),
                Figures.of("%.2f", answer.path("confidence").asDouble()),
                String.join(", ", evidence)));
    }
}
