package io.newstape.article;

import io.newstape.article.format.CanonicalUrl;
import io.newstape.article.format.ReadOptions;
import io.newstape.text.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of an article, the same for all its versions: the provider's id, else a hash of the canonical URL, else a
 * hash of the content.
 *
 * <p>A number, a word and a number, or another short id is the provider's alone: 42 of one provider and 42 of another are two articles. So the
 * source stands before it, as {@code harbor:42}. Longer ids are unique by themselves. An id of 0, or a word for
 * nothing, is none.
 *
 * <p>An id that is itself a web address counts as the URL, so that a page and the feed entry with its address as
 * {@code guid} are one article. The front page of a site names none. Hashes are the first 128 bits of SHA-256 in hex, with {@code url-} or {@code text-}
 * before them.
 */
final class ArticleId {

    /** Longer ids are hashed as well: they are keys on every topic. */
    private static final int LONGEST = 256;

    /** UUIDs, URNs and the codes of wires are longer. */
    private static final int SHORT = 8;

    /** A number, or a word and a number, such as article-42: others count in the same way. */
    private static final Pattern NUMBERED = Pattern.compile("\\d+|\\p{L}{1,20}[-_.#/ ]{0,2}\\d{1,9}");

    private static final int LONGEST_SCOPE = 64;
    private static final Set<String> NONE =
            Set.of("0", "-1", "-", "null", "none", "nil", "n/a", "na", "undefined", "unknown");

    private ArticleId() {}

    /**
     * @param source the provider, or else the source that the article names; {@code unknown} scopes nothing
     */
    static String of(String source, String providerId, String url, String headline, List<String> paragraphs) {
        if (!providerId.isEmpty() && !isNone(providerId)) {
            Optional<CanonicalUrl> address = CanonicalUrl.of(providerId);
            if (address.filter(CanonicalUrl::namesArticle).isPresent()) {
                return ofUrl(address.get());
            }
            if (address.isEmpty()) {
                return ofProvider(source, providerId);
            }
        }
        Optional<CanonicalUrl> address = CanonicalUrl.of(url).filter(CanonicalUrl::namesArticle);
        if (address.isPresent()) {
            return ofUrl(address.get());
        }
        return "text-" + hash(headline + "\n" + String.join("\n", paragraphs));
    }

    private static String ofProvider(String source, String providerId) {
        if (providerId.length() > LONGEST) {
            return "id-" + hash(providerId);
        }
        return isShort(providerId) && !source.equals(ReadOptions.UNKNOWN_SOURCE)
                ? scope(source) + ":" + providerId
                : providerId;
    }

    /** Whether other providers may well have the same id. */
    static boolean isShort(String providerId) {
        return providerId.length() < SHORT || NUMBERED.matcher(providerId).matches();
    }

    /** Whether an id is a word for nothing. */
    static boolean isNone(String providerId) {
        return NONE.contains(providerId.toLowerCase(Locale.ROOT));
    }

    /** A source in small letters and digits: "Harbor Wire" is {@code harbor-wire}. */
    private static String scope(String source) {
        StringBuilder scope = new StringBuilder();
        for (char c : source.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c) || c == '.') {
                scope.append(c);
            } else if (scope.length() > 0 && scope.charAt(scope.length() - 1) != '-') {
                scope.append('-');
            }
        }
        String plain = scope.toString();
        plain = plain.endsWith("-") ? plain.substring(0, plain.length() - 1) : plain;
        return plain.length() > LONGEST_SCOPE ? hash(source) : plain;
    }

    private static String ofUrl(CanonicalUrl url) {
        return "url-" + hash(url.identity());
    }

    private static String hash(String text) {
        return new Sha256().add(text).hex(16);
    }
}
