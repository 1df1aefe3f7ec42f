package io.newstape.cli.fetch;

import io.newstape.article.format.Unpacked;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** Unpacks the body of an answer, within bounds. */
final class Unpacking {

    private static final int HEAD = 3;

    private Unpacking() {}

    /**
     * @param encoding of the header {@code Content-Encoding}; empty for none
     * @param most how many bytes it may unpack to
     * @return the body, unpacked also where the document itself is a gzip file
     */
    static byte[] of(byte[] body, String encoding, int most) throws FetchFailed {
        byte[] content =
                switch (encoding.strip().toLowerCase(Locale.ROOT)) {
                    case "", "identity" -> body;
                    // some servers say so of a body that they didn't pack
                    case "gzip", "x-gzip" -> isPacked(body) ? unpacked(body, most) : body;
                    default ->
                        throw new FetchFailed("the answer is packed with "
                                + (encoding.matches("[\\w ,-]{1,40}") ? encoding.strip() : "something")
                                + ", which nobody asked for");
                };
        return isPacked(content) ? unpacked(content, most) : content;
    }

    private static boolean isPacked(byte[] body) {
        return Unpacked.isPacked(Arrays.copyOf(body, Math.min(HEAD, body.length)));
    }

    private static byte[] unpacked(byte[] body, int most) throws FetchFailed {
        try (Unpacked in = new Unpacked(new ByteArrayInputStream(body))) {
            byte[] all = in.readNBytes(most + 1);
            if (all.length > most) {
                throw new FetchFailed("the answer unpacks to more than " + most + " bytes; 'max.size' is the bound");
            }
            return all;
        } catch (EOFException e) {
            throw new FetchFailed("the packed answer breaks off");
        } catch (IOException e) {
            throw new FetchFailed("the answer can't be unpacked: " + e.getMessage());
        }
    }
}
