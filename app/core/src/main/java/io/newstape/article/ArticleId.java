package io.newstape.article;

import io.newstape.article.format.CanonicalUrl;
import io.newstape.article.format.ReadOptions;
import io.newstape.text.Sha256;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of an article, the same for all its versions: the provider's id, else a hash of the canonical URL, else a
 * hash of the content: headline and text, or headline and day where there is no text.
 *
 * <p>An id is its provider's alone: {@code 42} or {@code 20240501-0001} of one provider and of another are two articles.
 * So the source stands before it, as {@code harbor:42}. Only ids whose form makes them unique in the whole world stay as
 * they are, see {@link ProviderId}. An id of 0, or a word for nothing, is none.
 *
 * <p>An id that is itself a web address counts as the URL, so that a page and the feed entry with its address as
 * {@code guid} are one article. The front page of a site names none. Hashes are the first 128 bits of SHA-256 in hex,
 * with {@code id-}, {@code url-} or {@code text-} before them.
 *
 * @param text the name itself, up to 321 characters
 * @param basis what it was made of
 */
record ArticleId(String text, Basis basis) {

    /** What an article is named by. */
    enum Basis {
        PROVIDER_ID,
        ADDRESS,
        TEXT
    }

    /** Longer ids are hashed as well: they are keys on every topic. */
    private static final int LONGEST = 256;

    private static final int LONGEST_SCOPE = 64;

    /**
     * @param source the provider, or else the source that the article names; {@code unknown} scopes nothing
     */
    static ArticleId of(String source, String providerId, String url, String headline, List<String> paragraphs) {
        if (!ProviderId.isNone(providerId)) {
            Optional<CanonicalUrl> address = CanonicalUrl.of(providerId);
            if (address.filter(CanonicalUrl::namesArticle).isPresent()) {
                return new ArticleId(ofUrl(address.get()), Basis.PROVIDER_ID);
            }
            if (address.isEmpty()) {
                return new ArticleId(ofProvider(source, providerId), Basis.PROVIDER_ID);
            }
        }
        return CanonicalUrl.of(url)
                .filter(CanonicalUrl::namesArticle)
                .map(address -> new ArticleId(ofUrl(address), Basis.ADDRESS))
                .orElseGet(() ->
                        new ArticleId("text-" + hash(headline + "\n" + String.join("\n", paragraphs)), Basis.TEXT));
    }

    private static String ofProvider(String source, String providerId) {
        String own = providerId.length() > LONGEST ? "id-" + hash(providerId) : ProviderId.spelling(providerId);
        return ProviderId.isGlobal(providerId) || source.equals(ReadOptions.UNKNOWN_SOURCE)
                ? own
                : scope(source) + ":" + own;
    }

    /** A source in small letters and digits: "Harbor Wire" is {@code harbor-wire}. */
    private static String scope(String source) {
        StringBuilder scope = new StringBuilder();
        Normalizer.normalize(source, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c) || c == '.') {
                        scope.appendCodePoint(c);
                    } else if (scope.length() > 0 && scope.charAt(scope.length() - 1) != '-') {
                        scope.append('-');
                    }
                });
        String plain = scope.toString();
        plain = plain.endsWith("-") ? plain.substring(0, plain.length() - 1) : plain;
        return plain.isEmpty() || plain.length() > LONGEST_SCOPE ? hash(source) : plain;
    }

    private static String ofUrl(CanonicalUrl url) {
        return "url-" + hash(url.identity());
    }

    private static String hash(String text) {
        return new Sha256().add(text).hex(16);
    }
}
