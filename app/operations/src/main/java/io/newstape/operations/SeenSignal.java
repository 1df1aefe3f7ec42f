package io.newstape.operations;

import io.newstape.schema.Signal;
import io.newstape.streams.wire.StageTimes;
import io.newstape.streams.wire.Undecoded;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A signal as it was read from its topic. Few are looked at, so they are decoded only then.
 *
 * @param record the signal with its headers and its place
 * @param epochMillis when it was read, by the wall clock
 * @param position how far the topic was read with it
 * @param sinceMillis since when somebody reads, by the wall clock: an older signal was on the topic before
 */
public record SeenSignal(
        ConsumerRecord<String, Undecoded<Signal>> record, FeedPosition position, long epochMillis, long sinceMillis) {

    /** Its place on the topic, {@code partition@offset}. */
    public String place() {
        return record.partition() + "@" + record.offset();
    }

    /** The signal itself, decoded anew each time; empty when its bytes are no signal. */
    public Optional<Signal> signal() {
        return Optional.ofNullable(record.value()).flatMap(Undecoded::decode);
    }

    /**
     * Milliseconds from the article's arrival until the signal was read; empty when nobody read when it came, or the
     * record doesn't say.
     */
    public OptionalDouble latencyMillis() {
        OptionalLong received = StageTimes.RECEIVED.of(record.headers());
        boolean live = StageTimes.EMITTED.of(record.headers()).orElse(0) >= sinceMillis * 1000;
        return received.isEmpty() || !live
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, epochMillis - received.getAsLong() / 1e3));
    }
}
