package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.newstape.article.format.CanonicalUrl;
import io.newstape.article.format.Draft;
import io.newstape.article.format.LinkBase;
import io.newstape.article.format.SourceProfile;
import io.newstape.article.format.SourceText;
import io.newstape.schema.ArticleStatus;
import java.util.List;

/**
 * What stands around a list of articles and holds for all of them.
 *
 * @param source of the articles that name none; may be empty
 * @param status of the articles that have none: a change of a database says once that its rows were deleted
 * @param language of its items; may be empty
 * @param address that relative links follow; may be empty
 * @param feed whether it is a JSON Feed: elsewhere an address without a scheme or a slash may begin with a host
 * @param passedOver what has articles beside those that are read
 */
record JsonEnvelope(
        String source, ArticleStatus status, String language, String address, boolean feed, List<String> passedOver) {

    private static final String FORMAT = "jsonfeed.org/version";

    /** @param address where the input was read from; may be null */
    static JsonEnvelope at(String address) {
        return new JsonEnvelope("", ArticleStatus.UNKNOWN, "", address == null ? "" : address, false, List.of());
    }

    /** What a list around articles adds. */
    JsonEnvelope and(JsonNode list, SourceProfile profile) {
        if (!JsonText.scalar(list.get("version")).contains(FORMAT)) {
            return JsonFields.hasHeadline(list) ? this : and(JsonDraft.around(list, profile));
        }
        String self = LinkBase.resolve(address, JsonText.scalar(list.get("feed_url")));
        String title = JsonText.scalar(list.get("title"));
        return new JsonEnvelope(
                title.indexOf(SourceText.BAD) < 0 ? title : "",
                status,
                JsonText.scalar(list.get("language")),
                LinkBase.resolve(self, JsonText.scalar(list.get("home_page_url"))),
                true,
                passedOver);
    }

    private JsonEnvelope and(Draft around) {
        return new JsonEnvelope(
                around.source.isEmpty() ? source : around.source,
                around.status == ArticleStatus.UNKNOWN ? status : around.status,
                around.language.isEmpty() ? language : around.language,
                address,
                feed,
                passedOver);
    }

    /** @param lists names of what has articles beside those that are read */
    JsonEnvelope passingOver(List<String> lists) {
        return lists.isEmpty() ? this : new JsonEnvelope(source, status, language, address, feed, lists);
    }

    /** The draft, with what its own object doesn't say. */
    Draft completed(Draft draft) {
        if (draft.source.isEmpty() && !source.isEmpty()) {
            draft.source = source;
            draft.origin("source", feed ? "title of the feed" : "source of the whole answer");
        }
        if (draft.language.isEmpty() && !language.isEmpty()) {
            draft.language = language;
            draft.origin("language", feed ? "language of the feed" : "language of the whole answer");
        }
        if (draft.status == ArticleStatus.UNKNOWN && status != ArticleStatus.UNKNOWN) {
            draft.status = status;
            draft.origin("status", "what the whole answer says");
        }
        if (draft.url.startsWith("/") || feed && !draft.url.isBlank()) {
            draft.url = LinkBase.resolve(address, draft.url);
        }
        draft.unread.addAll(passedOver);
        // titles are no names: two feeds may have the same
        if (feed && draft.provider.isEmpty()) {
            draft.provider = CanonicalUrl.of(address).map(CanonicalUrl::site).orElse(source);
        }
        return draft;
    }
}
