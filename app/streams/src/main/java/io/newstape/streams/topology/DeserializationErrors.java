package io.newstape.streams.topology;

import io.newstape.streams.topology.DeadLetters.Reason;
import io.newstape.streams.wire.RegistryUnavailable;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * What happens to a record that can't be read: bad bytes go to the dead letters, a registry that is away is waited for.
 * A registry outage taken for bad bytes would drain the whole topic.
 */
public final class DeserializationErrors implements DeserializationExceptionHandler {

    private DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> settings) {
        deadLetters = DeadLetters.of(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext source, ConsumerRecord<byte[], byte[]> record, Exception error) {
        return RegistryUnavailable.isCauseOf(error)
                ? Response.fail()
                : Response.resume(deadLetters.of(source, record.key(), record.value(), Reason.UNREADABLE, error));
    }
}
