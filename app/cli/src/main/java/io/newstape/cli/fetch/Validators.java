package io.newstape.cli.fetch;

import java.net.http.HttpHeaders;
import java.util.regex.Pattern;

/**
 * By what a server recognises an answer that it gave before (RFC 9110, 8.8). Both are sent back as they came.
 *
 * @param etag of the header {@code ETag}; empty for none
 * @param lastModified of the header {@code Last-Modified}; empty for none
 */
public record Validators(String etag, String lastModified) {

    /** They go back in a header and onto a topic, so nobody may make them long or put line ends into them. */
    private static final Pattern USABLE = Pattern.compile("[ -~]{0,500}");

    /** Asks for a whole answer. */
    public static final Validators NONE = new Validators("", "");

    public Validators {
        etag = USABLE.matcher(etag).matches() ? etag : "";
        lastModified = USABLE.matcher(lastModified).matches() ? lastModified : "";
    }

    static Validators of(HttpHeaders headers) {
        return new Validators(
                headers.firstValue("etag").orElse(""),
                headers.firstValue("last-modified").orElse(""));
    }
}
