package io.newstape.cli.poll;

import io.newstape.cli.config.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the values of a sources file mean. Each rule throws an {@link IllegalArgumentException} that says what is wrong. */
final class SourceValues {

    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);
    private static final Duration SHORTEST_TIME = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int KIB = 1024;
    private static final int LARGEST = 256 * KIB * KIB;

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(KiB|MiB)");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
    private static final Pattern CONTACT = Pattern.compile("[!-'*-~]{0,200}");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
    private static final Pattern KEY_IN_QUERY =
            Pattern.compile("(?i)(?:^|&)[\\w.-]*(?:api[_-]?key|token|secret|password)=|(?i)(?:^|&)(?:key|auth)=");

    /** The client sets these, or nobody may. */
    private static final Set<String> OWN_HEADERS = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "expect",
            "host",
            "if-modified-since",
            "if-none-match",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    private SourceValues() {}

    static String name(String written) {
        if (!NAME.matcher(written).matches()) {
            throw new IllegalArgumentException(
                    "a source's name is made of small letters, digits, '-' and '.', at most 64 characters");
        }
        return written;
    }

    static URI url(String written) {
        URI url;
        try {
            url = new URI(written);
        } catch (URISyntaxException e) {
            // its message would show the address, and what is in it
            throw new IllegalArgumentException("url is no address: " + e.getReason(), e);
        }
        if (!List.of("http", "https").contains(String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT))
                || url.getHost() == null) {
            throw new IllegalArgumentException("url doesn't begin with http:// or https:// and a host");
        }
        // what stands behind # isn't sent
        return URI.create(written.replaceFirst("#.*", ""));
    }

    static URI withoutKey(URI url) {
        String query = url.getRawQuery() == null ? "" : url.getRawQuery();
        if (url.getRawUserInfo() != null || KEY_IN_QUERY.matcher(query).find()) {
            throw new IllegalArgumentException("url seems to hold a key, and this file is no place for one");
        }
        return url;
    }

    static Duration interval(String written) {
        return duration(written, SHORTEST_INTERVAL, "interval is no time between 1s and 1d, such as 30s, 5m or 1h");
    }

    static Duration longest(String written) {
        return duration(written, SHORTEST_TIME, "max.time is no time between 100ms and 1d, such as 30s");
    }

    private static Duration duration(String written, Duration least, String problem) {
        return Settings.parse(written)
                .filter(duration -> duration.compareTo(least) >= 0 && duration.compareTo(LONGEST) <= 0)
                .orElseThrow(() -> new IllegalArgumentException(problem));
    }

    /** In bytes. */
    static int size(String written) {
        Matcher size = SIZE.matcher(written);
        if (size.matches()) {
            long bytes = Long.parseLong(size.group(1)) * (size.group(2).equals("MiB") ? KIB * KIB : KIB);
            if (bytes > 0 && bytes <= LARGEST) {
                return (int) bytes;
            }
        }
        throw new IllegalArgumentException("max.size is no size between 1KiB and 256MiB, such as 16MiB");
    }

    static boolean privateAllowed(String written) {
        return switch (written) {
            case "public" -> false;
            case "any" -> true;
            default -> throw new IllegalArgumentException("addresses is neither 'public' nor 'any'");
        };
    }

    /** A BCP 47 tag in its usual spelling; empty stays empty. */
    static String language(String written) {
        Locale locale = Locale.forLanguageTag(written);
        if (!written.isEmpty() && locale.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("language is no code such as en or pt-BR");
        }
        return written.isEmpty() ? "" : locale.toLanguageTag();
    }

    static String contact(String written) {
        if (!CONTACT.matcher(written).matches()) {
            throw new IllegalArgumentException("contact is no address of mail or of a page");
        }
        return written;
    }

    static String header(String written) {
        if (!FIELD.matcher(written).matches() || OWN_HEADERS.contains(written.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("'" + written + "' is no header that a source can have");
        }
        return written;
    }

    static String parameter(String written) {
        if (!FIELD.matcher(written).matches()) {
            throw new IllegalArgumentException("'" + written + "' is no name of a query parameter");
        }
        return written;
    }
}
