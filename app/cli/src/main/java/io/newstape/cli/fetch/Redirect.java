package io.newstape.cli.fetch;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where a server sends who asks, and which of these ways may be gone. */
final class Redirect {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private Redirect() {}

    static boolean isOne(int status) {
        return List.of(301, 302, 303, 307, 308).contains(status);
    }

    static boolean isForGood(int status) {
        return status == 301 || status == 308;
    }

    /** The address with the keys that stand in it. */
    static URI start(FetchRequest request) {
        String keys = request.credentials().stream()
                .filter(credential -> credential.place() == Credential.Place.QUERY)
                .map(Credential::parameter)
                .collect(Collectors.joining("&"));
        if (keys.isEmpty()) {
            return request.url();
        }
        String url = request.url().toString();
        return URI.create(url + (request.url().getRawQuery() == null ? "?" : "&") + keys);
    }

    /** @throws FetchFailed when it leads nowhere, out of HTTPS, or would tell a key to somebody else */
    static URI next(URI from, HttpHeaders headers, FetchRequest request) throws FetchFailed {
        String location = headers.firstValue("location").orElse("").strip();
        URI next = resolved(from, location);
        if (isHttps(from) && !isHttps(next)) {
            throw new FetchFailed("it redirects from https to http, where anybody on the way can read and write");
        }
        if (!isSameServer(next, request.url())
                && request.credentials().stream().anyMatch(credential -> credential.isIn(next.toString()))) {
            throw new FetchFailed("it redirects to another server, with a key in the address");
        }
        return next;
    }

    private static URI resolved(URI from, String location) throws FetchFailed {
        try {
            // what stands behind # isn't sent
            URI next = from.resolve(location.replaceFirst("#.*", "").replace(" ", "%20"));
            String scheme = String.valueOf(next.getScheme()).toLowerCase(Locale.ROOT);
            if (!location.isEmpty()
                    && next.getHost() != null
                    && next.getRawUserInfo() == null
                    && (scheme.equals("http") || scheme.equals("https"))) {
                return next;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new FetchFailed("it redirects to something that is no address of HTTP");
    }

    static boolean isSameServer(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    /** A query may hold keys. */
    static String withoutQuery(URI url) {
        return url.toString().replaceFirst("\\?.*", "");
    }

    private static boolean isHttps(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return isHttps(url) ? HTTPS_PORT : HTTP_PORT;
    }
}
