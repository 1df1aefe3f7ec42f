package io.newstape.article.format;

import io.newstape.text.WordLists;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One spelling for all links to the same page: host in lower case, no default port, no parameters that only say
 * where the reader came from, no fragment unless it is a route such as {@code #/news/1}. The other parameters keep their order: on some sites they name the article.
 *
 * @param scheme http or https
 * @param host in lower case, with a port that isn't the scheme's own
 * @param rest path, query and route, starting with a slash
 */
public record CanonicalUrl(String scheme, String host, String rest) {

    private static final String WWW = "www.";

    private static final int LONGEST = 2048;

    /** Parameters of campaigns and click counters, by full name; those by prefix are in {@link #isTracking}. */
    private static final Set<String> TRACKING =
            WordLists.beside(CanonicalUrl.class).named("tracking-parameters");

    /** The parts of an http or https URL; nothing for anything else. */
    public static Optional<CanonicalUrl> of(String url) {
        if (url == null || url.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url.strip().replace(" ", "%20").replace("|", "%7C"));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                return Optional.empty();
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            int ownPort = scheme.equals("http") ? 80 : 443;
            String port = uri.getPort() < 0 || uri.getPort() == ownPort ? "" : ":" + uri.getPort();
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return Optional.of(new CanonicalUrl(
                    scheme, host + port, path + query(uri.getRawQuery()) + route(uri.getRawFragment())));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The host without the {@code www} that says nothing: whose the page is. */
    public String site() {
        return host.startsWith(WWW) ? host.substring(WWW.length()) : host;
    }

    /** Whether it may name an article: a site's front page names none. */
    public boolean namesArticle() {
        return !rest.equals("/");
    }

    /** What names the page: the same for http and https. */
    public String identity() {
        return host + rest;
    }

    @Override
    public String toString() {
        return scheme + "://" + host + rest;
    }

    /** A page that a program builds has its article's name there: {@code #/news/1}, {@code #!/news/1}. */
    private static String route(String fragment) {
        boolean route = fragment != null
                && (fragment.startsWith("/") || fragment.startsWith("!"))
                && fragment.chars().anyMatch(Character::isLetterOrDigit);
        return route ? "#" + fragment : "";
    }

    private static String query(String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String parameter : raw.split("&", -1)) {
            String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
            if (!parameter.isEmpty() && !isTracking(name)) {
                kept.add(parameter);
            }
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    private static boolean isTracking(String name) {
        return name.startsWith("utm_") || name.startsWith("at_") || name.startsWith("pk_") || TRACKING.contains(name);
    }
}
