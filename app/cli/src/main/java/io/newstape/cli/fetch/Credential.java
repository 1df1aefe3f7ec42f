package io.newstape.cli.fetch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A secret that a request carries, and where it stands in it. Its text never contains the secret.
 *
 * @param place header or query parameter
 * @param name of the header or the parameter
 * @param scheme what stands before the secret in a header, such as {@code Bearer}; may be empty
 * @param secret printable ASCII, not empty
 */
public record Credential(Place place, String name, String scheme, String secret) {

    /** What stands in its place wherever somebody could read it. */
    public static final String MASK = "********";

    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1,4096}");

    /** Where a secret stands in a request. */
    public enum Place {
        HEADER,
        QUERY
    }

    /** @throws IllegalArgumentException when the secret has other characters than printable ASCII; it isn't told */
    public Credential {
        if (!PRINTABLE.matcher(secret).matches()) {
            throw new IllegalArgumentException("a key is one word of printable ASCII, at most 4096 characters long");
        }
    }

    String headerValue() {
        return scheme.isEmpty() ? secret : scheme + " " + secret;
    }

    String parameter() {
        return encoded(name) + "=" + encoded(secret);
    }

    /** The text with {@link #MASK} in place of the secret, plain or as it stands in an address. */
    public String masked(String text) {
        return text.replace(secret, MASK).replace(encoded(secret), MASK);
    }

    boolean isIn(String text) {
        return text.contains(secret) || text.contains(encoded(secret));
    }

    @Override
    public String toString() {
        return place.name().toLowerCase(Locale.ROOT) + " " + name;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
