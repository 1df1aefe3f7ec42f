package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.newstape.article.format.CanonicalUrl;
import io.newstape.article.format.Draft;
import io.newstape.article.format.LinkBase;
import io.newstape.article.format.SourceText;
import java.util.List;

/**
 * What a JSON Feed says of all its items.
 *
 * @param title of the feed; empty for other envelopes, whose titles are of an answer
 * @param language of its items; may be empty
 * @param address that relative links follow; may be empty
 * @param feed whether it is a JSON Feed: elsewhere an address without a scheme or a slash may begin with a host
 */
record JsonEnvelope(String title, String language, String address, boolean feed, List<String> passedOver) {

    private static final String FORMAT = "jsonfeed.org/version";

    /** @param address where the input was read from; may be null */
    static JsonEnvelope at(String address) {
        return new JsonEnvelope("", "", address == null ? "" : address, false, List.of());
    }

    /** What a list around articles adds. */
    JsonEnvelope and(JsonNode list) {
        if (!JsonText.scalar(list.get("version")).contains(FORMAT)) {
            return this;
        }
        String self = LinkBase.resolve(address, JsonText.scalar(list.get("feed_url")));
        String title = JsonText.scalar(list.get("title"));
        return new JsonEnvelope(
                title.indexOf(SourceText.BAD) < 0 ? title : "",
                JsonText.scalar(list.get("language")),
                LinkBase.resolve(self, JsonText.scalar(list.get("home_page_url"))),
                true,
                passedOver);
    }

    /** @param lists names of what has articles beside those that are read */
    JsonEnvelope passingOver(List<String> lists) {
        return new JsonEnvelope(title, language, address, feed, lists.isEmpty() ? passedOver : lists);
    }

    /** The draft, with what its own object doesn't say. */
    Draft completed(Draft draft) {
        if (draft.source.isEmpty() && !title.isEmpty()) {
            draft.source = title;
            draft.origin("source", "title of the feed");
        }
        if (draft.language.isEmpty() && !language.isEmpty()) {
            draft.language = language;
            draft.origin("language", "language of the feed");
        }
        if (draft.url.startsWith("/") || feed && !draft.url.isBlank()) {
            draft.url = LinkBase.resolve(address, draft.url);
        }
        draft.unread.addAll(passedOver);
        // titles are no names: two feeds may have the same
        if (feed && draft.provider.isEmpty()) {
            draft.provider = CanonicalUrl.of(address).map(CanonicalUrl::site).orElse(title);
        }
        return draft;
    }
}
