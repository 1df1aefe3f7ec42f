package io.newstape.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.config.ModelOption;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.ScoreTable;
import io.newstape.cli.render.Terminal;
import io.newstape.sentiment.Clue;
import io.newstape.sentiment.Reading;
import io.newstape.sentiment.TextReader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells how good or bad texts are for a company in them, without Kafka. */
@Command(
        name = "score",
        description = {
            "Scores how good or bad texts are for a company in them.",
            "It reads JSON Lines and writes one JSON object for each, in order; on a terminal it writes a table.",
            "In: {\"id\",\"text\",\"entity\",\"start\",\"end\"}; the offsets are UTF-16 units of the company's mention. "
                    + "Without offsets, the first place of \"entity\" in \"text\" is taken.",
            "Out: {\"id\",\"label\",\"score\",\"positive\",\"neutral\",\"negative\",\"confidence\","
                    + "\"evidence\":[{\"start\",\"end\",\"text\",\"weight\"}],\"events\"}; label is positive, neutral or "
                    + "negative, weights are log-odds, above 0 towards positive."
        })
public final class ScoreCommand implements Callable<Integer> {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Mixin
    JsonLinesFilter lines;

    @Mixin
    ModelOption model;

    @Mixin
    Output output;

    @Override
    public Integer call() {
        TextReader reader = model.reader();
        return lines.run(output, object -> score(reader, object), new ScoreTable(Terminal.width()));
    }

    private static ObjectNode score(TextReader reader, JsonNode object) {
        LabelledText mention = LabelledText.of(object);
        Reading reading = reader.read(mention.text(), mention.start(), mention.end());
        ObjectNode result = JSON.objectNode();
        result.set("id", object.path("id"));
        result.put("label", reading.label().word())
                .put("score", reading.score())
                .put("positive", reading.positive())
                .put("neutral", reading.neutral())
                .put("negative", reading.negative())
                .put("confidence", reading.confidence());
        ArrayNode evidence = result.putArray("evidence");
        for (Clue clue : reading.clues()) {
            evidence.addObject()
                    .put("start", clue.start())
                    .put("end", clue.end())
                    .put("text", mention.text().substring(clue.start(), clue.end()))
                    .put("weight", clue.weight());
        }
        ArrayNode events = result.putArray("events");
        reading.events().forEach(events::add);
        return result;
    }
}
