package io.newstape.operations.http;

import com.sun.net.httpserver.Headers;

/**
 * What each answer forbids browsers: no page of another site may frame this one, guess at types, read it, or have scripts
 * of its own in it.
 */
final class SecurityHeaders {

    private static final String CONTENT =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void put(Headers answer) {
        answer.set("Content-Security-Policy", CONTENT);
        answer.set("X-Content-Type-Options", "nosniff");
        answer.set("X-Frame-Options", "DENY");
        answer.set("Referrer-Policy", "no-referrer");
        answer.set("Cross-Origin-Opener-Policy", "same-origin");
        answer.set("Cross-Origin-Resource-Policy", "same-origin");
        answer.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        answer.set("Cache-Control", "no-store");
    }
}
