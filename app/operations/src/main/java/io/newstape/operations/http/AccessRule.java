package io.newstape.operations.http;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask. With a token, whoever shows it: as {@code Authorization: Bearer TOKEN}, or as the password of Basic
 * authentication, which browsers ask for. Without one, whoever is on this machine and calls it by a name of loopback: a
 * foreign web page that points its own name here is refused.
 */
final class AccessRule {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<String> token;

    AccessRule(Optional<String> token) {
        this.token = token;
    }

    /** The refusal of a request; empty when it is allowed. */
    Optional<Answer> refusal(Headers request) {
        if (token.isEmpty()) {
            return LOOPBACK.contains(host(request))
                    ? Optional.empty()
                    : Optional.of(Answer.text(421, "Call this address as localhost or 127.0.0.1."));
        }
        return matches(shown(request), token.get())
                ? Optional.empty()
                : Optional.of(Answer.text(
                        401, "Show the token, as a Bearer token or as the password of Basic authentication."));
    }

    /** Whether whoever has no token is refused. */
    boolean wantsToken() {
        return token.isPresent();
    }

    private static String host(Headers request) {
        String host = Optional.ofNullable(request.getFirst("Host")).orElse("").toLowerCase(java.util.Locale.ROOT);
        int port = host.lastIndexOf(':');
        return port > host.lastIndexOf(']') ? host.substring(0, port) : host;
    }

    private static String shown(Headers request) {
        String authorization =
                Optional.ofNullable(request.getFirst("Authorization")).orElse("");
        if (authorization.startsWith("Bearer ")) {
            return authorization.substring("Bearer ".length()).strip();
        }
        if (authorization.startsWith("Basic ")) {
            return password(authorization.substring("Basic ".length()).strip());
        }
        return "";
    }

    private static String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** In the same time whatever differs. */
    private static boolean matches(String shown, String token) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
