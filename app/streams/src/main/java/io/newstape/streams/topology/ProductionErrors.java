package io.newstape.streams.topology;

import io.newstape.streams.topology.DeadLetters.Reason;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/**
 * What happens to a record that can't be written: one that is too large goes to the dead letters as its source was
 * read; anything else stops the thread, since the log would have a gap.
 */
public final class ProductionErrors implements ProductionExceptionHandler {

    private DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> settings) {
        deadLetters = new DeadLetters((String) settings.get(DeadLetters.TOPIC_SETTING));
    }

    @Override
    public Response handleError(ErrorHandlerContext source, ProducerRecord<byte[], byte[]> record, Exception error) {
        boolean retryable = !(error instanceof RecordTooLargeException);
        if (retryable || source.sourceRawValue() == null || record.topic().equals(deadLetters.topic())) {
            return Response.fail();
        }
        return Response.resume(
                deadLetters.of(source, source.sourceRawKey(), source.sourceRawValue(), Reason.TOO_LARGE, error));
    }
}
