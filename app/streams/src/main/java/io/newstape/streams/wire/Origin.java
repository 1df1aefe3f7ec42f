package io.newstape.streams.wire;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;

/** The record header that says which article record a derived record came from: {@code topic-partition@offset}. */
public final class Origin {

    public static final String HEADER = "newstape-origin";

    private Origin() {}

    /** Sets the header, in place of any that is there. */
    public static void stamp(Headers headers, String topic, int partition, long offset) {
        headers.remove(HEADER);
        headers.add(HEADER, (topic + "-" + partition + "@" + offset).getBytes(StandardCharsets.UTF_8));
    }
}
