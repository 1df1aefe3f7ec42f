package io.newstape.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.config.ReferenceOption;
import io.newstape.cli.render.MentionJson;
import io.newstape.cli.render.MentionTable;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.Terminal;
import io.newstape.mention.MentionFinder;
import io.newstape.mention.scan.CandidateListener;
import io.newstape.mention.scan.Mention;
import io.newstape.schema.ArticleStatus;
import io.newstape.text.Document;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds the securities that texts name, without Kafka. */
@Command(
        name = "extract",
        description = {
            "Finds the securities that texts name.",
            "It reads JSON Lines and writes one JSON object for each, in order; on a terminal it writes a table.",
            "In: {\"id\",\"text\"}, with \"publishedAt\" where the day matters, or an Article.",
            "Out: {\"id\",\"mentions\":[{\"surface\",\"start\",\"end\",\"symbol\",\"exchange\",\"mic\",\"ric\",\"convention\","
                    + "\"kind\",\"company\",\"instrumentId\",\"confidence\",\"rule\"}]}; offsets are UTF-16 units of the text. "
                    + "A company named without a symbol has the convention COMPANY_NAME. A mention in an Article also has "
                    + "\"field\" and \"paragraph\"."
        })
public final class ExtractCommand implements Callable<Integer> {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** What a status may be, for a person; UNKNOWN is what a reader makes of others. */
    private static final List<String> STATUSES = Arrays.stream(ArticleStatus.values())
            .filter(status -> status != ArticleStatus.UNKNOWN)
            .map(ArticleStatus::name)
            .toList();

    @Mixin
    JsonLinesFilter lines;

    @Mixin
    ReferenceOption reference;

    @Mixin
    Output output;

    @Override
    public Integer call() {
        MentionFinder finder = reference.finder();
        return lines.run(
                output,
                object -> object.has("text") ? text(finder, object) : article(finder, object),
                new MentionTable(Terminal.width()));
    }

    private static ObjectNode text(MentionFinder finder, JsonNode object) {
        if (!object.get("text").isTextual()) {
            throw new IllegalArgumentException("\"text\" is no string");
        }
        ObjectNode result = JSON.objectNode();
        result.set("id", object.path("id"));
        ArrayNode mentions = result.putArray("mentions");
        finder.find(object.get("text").textValue(), day(object), CandidateListener.NONE)
                .forEach(mention -> mentions.add(MentionJson.of(mention)));
        return result;
    }

    private static ObjectNode article(MentionFinder finder, JsonNode object) {
        if (!object.has("headline") && !object.has("paragraphs")) {
            throw new IllegalArgumentException("it has neither \"text\" nor \"headline\" and \"paragraphs\"");
        }
        requireStatus(object.path("status"));
        List<Document> texts = new ArrayList<>();
        texts.add(new Document(object.path("headline").asText("")));
        object.path("paragraphs").forEach(paragraph -> texts.add(new Document(paragraph.asText())));
        ObjectNode result = JSON.objectNode();
        result.set("id", object.has("id") ? object.get("id") : object.path("articleId"));
        ArrayNode mentions = result.putArray("mentions");
        List<List<Mention>> found = finder.find(texts, day(object), CandidateListener.NONE);
        for (int i = 0; i < found.size(); i++) {
            for (Mention mention : found.get(i)) {
                mentions.add(MentionJson.of(mention)
                        .put("field", i == 0 ? "HEADLINE" : "PARAGRAPH")
                        .put("paragraph", i - 1));
            }
        }
        return result;
    }

    /** An article from a topic has one of these; another one is a mistake that would be found only behind 'publish'. */
    private static void requireStatus(JsonNode status) {
        boolean known = status.isMissingNode()
                || status.isNull()
                || STATUSES.contains(status.asText())
                || ArticleStatus.UNKNOWN.name().equals(status.asText());
        if (!known) {
            throw new IllegalArgumentException(
                    "\"status\" is none of " + String.join(", ", STATUSES) + ": '" + status.asText() + "'");
        }
    }

    private static LocalDate day(JsonNode object) {
        JsonNode published = object.path("publishedAt");
        if (published.isMissingNode() || published.isNull()) {
            return null;
        }
        try {
            return Instant.parse(published.asText()).atZone(ZoneOffset.UTC).toLocalDate();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"publishedAt\" is no time such as 2024-05-06T08:00:00Z: '" + published.asText() + "'", e);
        }
    }
}
