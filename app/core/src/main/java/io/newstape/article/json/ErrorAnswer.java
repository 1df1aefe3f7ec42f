package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;

/** What a server answers in place of articles when it refuses (RFC 9457, and APIs that do without it): it has a title too. */
final class ErrorAnswer {

    /** Of HTTP. */
    private static final int FIRST = 400;

    private static final int LAST = 599;

    private ErrorAnswer() {}

    /** Whether an object is such an answer. */
    static boolean is(JsonNode object) {
        JsonNode errors = object.path("errors");
        return !JsonFields.hasBody(object)
                && (hasCode(object, "status") || hasCode(object, "code") || errors.isArray() && !errors.isEmpty());
    }

    /** A number alone: a text may be the code of a security. */
    private static boolean hasCode(JsonNode object, String name) {
        int code = object.path(name).isInt() ? object.path(name).intValue() : 0;
        return code >= FIRST && code <= LAST;
    }
}
