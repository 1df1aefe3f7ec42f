package io.newstape.article.format;

import java.time.Instant;

/**
 * What a reader is told about the articles that they may not say themselves.
 *
 * @param publishedAt the time of publication for articles that give none, or none that can be read; null to
 *     refuse them. No clock ever stands in for it
 * @param source who published articles that don't say so; null to leave it at {@value #UNKNOWN_SOURCE}
 * @param profile how the source writes its articles
 * @param maxTextBytes the most that one article may weigh: all its strings together, in UTF-8 bytes
 */
public record ReadOptions(Instant publishedAt, String source, SourceProfile profile, int maxTextBytes) {

    /** The source of an article that names none. */
    public static final String UNKNOWN_SOURCE = "unknown";

    /** 512 KiB: with its record's envelope an article stays far below the 1 MiB that a Kafka broker takes. */
    public static final int DEFAULT_MAX_TEXT_BYTES = 512 * 1024;

    public ReadOptions {
        if (maxTextBytes < 1) {
            throw new IllegalArgumentException("maxTextBytes must be at least 1, not " + maxTextBytes);
        }
    }

    /** Articles must bring their own time; the default limit holds. */
    public static ReadOptions defaults() {
        return new ReadOptions(null, null, SourceProfile.NONE, DEFAULT_MAX_TEXT_BYTES);
    }

    /** The same with a time of publication for articles that give none. */
    public ReadOptions withPublishedAt(Instant time) {
        return new ReadOptions(time, source, profile, maxTextBytes);
    }

    /** The same with a source for articles that name none. */
    public ReadOptions withSource(String name) {
        return new ReadOptions(publishedAt, name, profile, maxTextBytes);
    }

    /** The same for a source that has a profile; its name counts where no other source was given. */
    public ReadOptions withProfile(SourceProfile known) {
        return new ReadOptions(publishedAt, source == null ? known.source().orElse(null) : source, known, maxTextBytes);
    }
}
