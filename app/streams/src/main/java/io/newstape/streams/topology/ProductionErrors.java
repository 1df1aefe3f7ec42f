package io.newstape.streams.topology;

import io.newstape.streams.topology.DeadLetters.Reason;
import io.newstape.streams.wire.RegistryUnavailable;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/**
 * What happens to a record that can't be written: where it is too large, or can't be put into bytes, its source goes to
 * the dead letters as it was read. Anything else stops the thread, since the log would have a gap; so does whatever the
 * schema registry has a part in, since that is no record's fault.
 */
public final class ProductionErrors implements ProductionExceptionHandler {

    private DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> settings) {
        deadLetters = DeadLetters.of(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext source, ProducerRecord<byte[], byte[]> record, Exception error) {
        return error instanceof RecordTooLargeException && !record.topic().equals(deadLetters.topic())
                ? Response.resume(
                        deadLetters.of(source, source.sourceRawKey(), source.sourceRawValue(), Reason.TOO_LARGE, error))
                : Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Response handleSerializationError(
            ErrorHandlerContext source, ProducerRecord record, Exception error, SerializationExceptionOrigin origin) {
        return RegistryUnavailable.isRegistryError(error)
                ? Response.fail()
                : Response.resume(deadLetters.of(
                        source, source.sourceRawKey(), source.sourceRawValue(), Reason.UNPROCESSABLE, error));
    }
}
