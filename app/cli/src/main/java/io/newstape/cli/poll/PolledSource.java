package io.newstape.cli.poll;

import io.newstape.article.format.ReadOptions;
import io.newstape.cli.fetch.Credential;
import io.newstape.cli.fetch.FetchRequest;
import java.time.Duration;

/**
 * A source on the net, as its file declares it.
 *
 * @param name what messages and the topic of positions call it
 * @param request what is asked, and within which bounds
 * @param options how its answers are read
 * @param language of articles that don't name theirs; empty to leave it open
 * @param interval from the end of one request to the next
 * @param fingerprint of all that decides what an answer means: the address without keys, and how it is read. What was
 *     known of another one doesn't hold
 */
public record PolledSource(
        String name,
        FetchRequest request,
        ReadOptions options,
        String language,
        Duration interval,
        String fingerprint) {

    /** The text without the keys of this source. */
    String masked(String text) {
        String masked = text;
        for (Credential credential : request.credentials()) {
            masked = credential.masked(masked);
        }
        return masked;
    }
}
