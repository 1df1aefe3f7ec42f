package io.newstape.article;

import io.newstape.article.format.CanonicalUrl;
import io.newstape.text.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * The name of an article, the same for all its versions: the provider's id, else a hash of the canonical URL, else a
 * hash of the content.
 *
 * <p>An id that is itself a web address counts as the URL, so that a page and the feed entry with its address as
 * {@code guid} are one article. Hashes are the first 128 bits of SHA-256 in hex, with {@code url-} or {@code text-}
 * before them.
 */
final class ArticleId {

    /** Longer ids are hashed as well: they are keys on every topic. */
    private static final int LONGEST = 256;

    private ArticleId() {}

    static String of(String providerId, String url, String headline, List<String> paragraphs) {
        if (!providerId.isEmpty()) {
            Optional<CanonicalUrl> address = CanonicalUrl.of(providerId);
            if (address.isPresent()) {
                return ofUrl(address.get());
            }
            return providerId.length() <= LONGEST ? providerId : "id-" + hash(providerId);
        }
        Optional<CanonicalUrl> address = CanonicalUrl.of(url);
        if (address.isPresent()) {
            return ofUrl(address.get());
        }
        return "text-" + hash(headline + "\n" + String.join("\n", paragraphs));
    }

    private static String ofUrl(CanonicalUrl url) {
        return "url-" + hash(url.identity());
    }

    private static String hash(String text) {
        return new Sha256().add(text).hex(16);
    }
}
