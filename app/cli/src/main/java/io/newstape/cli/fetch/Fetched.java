package io.newstape.cli.fetch;

/**
 * An answer.
 *
 * @param status 200, 204 or 304
 * @param body unpacked, and in UTF-8 where its character set is known; empty unless the status is 200
 * @param wireBytes how many bytes of body came over the net
 * @param validators for the next request; none where the end of the answer can't be told from a cut
 * @param moved the address that the server asks to use from now on; empty unless it does
 */
public record Fetched(int status, byte[] body, long wireBytes, Validators validators, String moved) {

    /** Whether there is nothing that wasn't in the last answer. */
    public boolean isUnchanged() {
        return status != 200;
    }
}
