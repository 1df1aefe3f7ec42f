package io.newstape.cli.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What to get, and within which bounds.
 *
 * @param url http or https, with a host and without a user
 * @param credentials what the server wants to see; it goes to this host alone
 * @param agent who asks, for the header {@code User-Agent}
 * @param privateAllowed whether the address may be in a private network
 * @param mostBytes of an answer, packed or not
 * @param longest from the first connection to the last byte, redirects included
 */
public record FetchRequest(
        URI url, List<Credential> credentials, String agent, boolean privateAllowed, int mostBytes, Duration longest) {

    public FetchRequest {
        credentials = List.copyOf(credentials);
    }
}
