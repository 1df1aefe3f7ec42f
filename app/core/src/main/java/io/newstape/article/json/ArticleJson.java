package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.article.format.PublicationTime;
import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Rejected;
import io.newstape.article.format.SafeExcerpt;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An article as one line of JSON, with the field names of its schema and times in ISO 8601.
 *
 * <p>What is written is read back equal: this shape is taken at its word, nothing in it is cleaned or derived. It is
 * told from other JSON by having both {@code articleId} and {@code paragraphs}.
 */
public final class ArticleJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ArticleJson() {}

    /** The article on one line, without a line end. */
    public static String line(Article article) {
        ObjectNode node = JSON.createObjectNode();
        node.put("articleId", article.getArticleId());
        node.put("version", article.getVersion());
        node.put("status", article.getStatus().name());
        node.put("source", article.getSource());
        node.put("url", article.getUrl());
        node.put("language", article.getLanguage());
        node.put("publishedAt", article.getPublishedAt().toString());
        Instant first = article.getFirstPublishedAt();
        node.put("firstPublishedAt", first == null ? null : first.toString());
        node.put("headline", article.getHeadline());
        put(node, "paragraphs", article.getParagraphs());
        put(node, "subjects", article.getSubjects());
        put(node, "symbols", article.getSymbols());
        node.put("truncated", article.getTruncated());
        return node.toString();
    }

    static boolean isArticle(JsonNode node) {
        return node.path("articleId").isTextual() && node.path("paragraphs").isArray();
    }

    /** The article that the object is. */
    static Article article(JsonNode node, ReadOptions options) throws Rejected {
        String articleId = text(node, "articleId", "");
        if (articleId.isBlank()) {
            throw new Rejected(
                    "'articleId' is empty", "Leave the field out to have an id made of the URL or the text.");
        }
        return Article.newBuilder()
                .setArticleId(articleId)
                .setVersion(version(node))
                .setStatus(status(node))
                .setSource(text(node, "source", ReadOptions.UNKNOWN_SOURCE))
                .setUrl(text(node, "url", null))
                .setLanguage(text(node, "language", null))
                .setPublishedAt(publishedAt(node, options))
                .setFirstPublishedAt(time(node, "firstPublishedAt"))
                .setHeadline(text(node, "headline", ""))
                .setParagraphs(texts(node, "paragraphs"))
                .setSubjects(texts(node, "subjects"))
                .setSymbols(texts(node, "symbols"))
                .setTruncated(flag(node, "truncated"))
                .build();
    }

    private static void put(ObjectNode node, String name, List<String> texts) {
        ArrayNode array = node.putArray(name);
        texts.forEach(array::add);
    }

    private static String text(JsonNode node, String name, String absent) throws Rejected {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return absent;
        }
        return text(name, value, "a string");
    }

    private static String text(String name, JsonNode value, String expected) throws Rejected {
        if (!value.isTextual()) {
            throw wrong(name, value, expected);
        }
        // half of a surrogate pair would come out of the topic as a question mark
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value.textValue())) {
            throw wrong(name, value, "text that UTF-8 can carry");
        }
        return value.textValue();
    }

    private static List<String> texts(JsonNode node, String name) throws Rejected {
        JsonNode value = node.path(name);
        List<String> texts = new ArrayList<>();
        if (value.isMissingNode() || value.isNull()) {
            return texts;
        }
        for (JsonNode element : value) {
            texts.add(text(name, element, "a list of strings"));
        }
        return texts;
    }

    private static long version(JsonNode node) throws Rejected {
        JsonNode value = node.path("version");
        if (value.isMissingNode() || value.isNull()) {
            return 1;
        }
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw wrong("version", value, "a whole number");
        }
        return value.longValue();
    }

    private static boolean flag(JsonNode node, String name) throws Rejected {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw wrong(name, value, "true or false");
        }
        return value.booleanValue();
    }

    private static ArticleStatus status(JsonNode node) throws Rejected {
        String name = text(node, "status", ArticleStatus.NEW.name());
        try {
            return ArticleStatus.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw wrong("status", node.path("status"), "one of NEW, UPDATED, CORRECTED and WITHDRAWN");
        }
    }

    private static Instant time(JsonNode node, String name) throws Rejected {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return PublicationTime.parse(value.asText())
                .orElseThrow(() -> wrong(name, value, "a time such as '2016-12-16T09:30:00Z'"));
    }

    private static Instant publishedAt(JsonNode node, ReadOptions options) throws Rejected {
        Instant time = time(node, "publishedAt");
        if (time != null) {
            return time;
        }
        if (options.publishedAt() == null) {
            throw new Rejected(
                    "the article has no 'publishedAt'", "Use --published-at to give a time for articles without.");
        }
        return options.publishedAt();
    }

    private static Rejected wrong(String name, JsonNode value, String expected) {
        return new Rejected(
                "'" + name + "' isn't " + expected + ": " + SafeExcerpt.briefly(value.toString()),
                "An object with articleId and paragraphs is read as a record of newstape's own shape.");
    }
}
