package io.newstape.operations.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.operations.SecurityTimeline;
import io.newstape.streams.wire.AvroJson;

/** The JSON about a security: its latest signal, with the counts of its windows, and the ones before it. */
final class SecurityAnswer {

    private final SecurityTimeline history;

    SecurityAnswer(SecurityTimeline history) {
        this.history = history;
    }

    Answer of(String ric) {
        SecurityTimeline.Known known = history.of(ric)
                .orElseThrow(() -> new RefusedRequest(
                        404,
                        "This process has seen no signal of " + ric
                                + " lately. 'newstape latest' and 'newstape state' read the topics."));
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("ric", ric);
        known.latest()
                .ifPresentOrElse(signal -> object.set("latest", AvroJson.of(signal)), () -> object.putNull("latest"));
        object.putArray("history");
        known.points().forEach(point -> object.withArray("history").add(json(point)));
        return Answer.json(200, object);
    }

    private static ObjectNode json(SecurityTimeline.Point point) {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("signal", point.place())
                .put("signalId", point.signalId())
                .put("revision", point.revision())
                .put("publishedAt", point.publishedAt().toString())
                .put("action", point.action().name())
                .put("articleId", point.articleId())
                .put("relevance", point.relevance());
        point.score().ifPresentOrElse(score -> object.put("score", score), () -> object.putNull("score"));
        point.surprise()
                .ifPresentOrElse(surprise -> object.put("surprise", surprise), () -> object.putNull("surprise"));
        point.volume().ifPresentOrElse(volume -> object.put("volume24h", volume), () -> object.putNull("volume24h"));
        return object;
    }
}
