package io.newstape.article.format;

import java.time.Instant;
import java.util.Objects;

/**
 * What a reader is told about the articles that they may not say themselves.
 *
 * @param publishedAt the time of publication for articles that give none, or none that can be read; null to
 *     refuse them. No clock ever stands in for it
 * @param latest the last time of publication that is taken; articles dated later are refused. The caller may set it by
 *     its clock, the reader has none
 * @param source who published articles that don't say so; null to leave it at {@value #UNKNOWN_SOURCE}
 * @param address where the input was read from, for the relative links of a feed; null where that isn't on the net
 * @param profile how the source writes its articles
 * @param maxTextBytes the most that one article may weigh: all its strings together, in UTF-8 bytes
 */
public record ReadOptions(
        Instant publishedAt, Instant latest, String source, String address, SourceProfile profile, int maxTextBytes) {

    /** The source of an article that names none. */
    public static final String UNKNOWN_SOURCE = "unknown";

    /** 512 KiB: with its record's envelope an article stays far below the 1 MiB that a Kafka broker takes. */
    public static final int DEFAULT_MAX_TEXT_BYTES = 512 * 1024;

    /** Beyond it a time is an error of whoever wrote it, whatever the clock says. */
    public static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public ReadOptions {
        Objects.requireNonNull(latest, "latest");
        if (maxTextBytes < 1) {
            throw new IllegalArgumentException("maxTextBytes must be at least 1, not " + maxTextBytes);
        }
    }

    /** Articles must bring their own time; the default limit holds. */
    public static ReadOptions defaults() {
        return new ReadOptions(null, LATEST, null, null, SourceProfile.NONE, DEFAULT_MAX_TEXT_BYTES);
    }

    /** The same with a time of publication for articles that give none. */
    public ReadOptions withPublishedAt(Instant time) {
        return new ReadOptions(time, latest, source, address, profile, maxTextBytes);
    }

    /** The same without articles that are dated after a time. */
    public ReadOptions withLatest(Instant time) {
        return new ReadOptions(publishedAt, time, source, address, profile, maxTextBytes);
    }

    /** The same with a source for articles that name none. */
    public ReadOptions withSource(String name) {
        return new ReadOptions(publishedAt, latest, name, address, profile, maxTextBytes);
    }

    /** The same for an input that was read from an address on the net. */
    public ReadOptions withAddress(String url) {
        return new ReadOptions(publishedAt, latest, source, url, profile, maxTextBytes);
    }

    /** The same for a source that has a profile; its name counts where no other source was given. */
    public ReadOptions withProfile(SourceProfile known) {
        return new ReadOptions(
                publishedAt,
                latest,
                source == null ? known.source().orElse(null) : source,
                address,
                known,
                maxTextBytes);
    }
}
