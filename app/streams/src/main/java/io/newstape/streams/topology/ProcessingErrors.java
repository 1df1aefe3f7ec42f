package io.newstape.streams.topology;

import io.newstape.streams.topology.DeadLetters.Reason;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * What happens to a record that a step can't work on: it goes to the dead letters as it was read, and the stream goes
 * on, since one article must not stop all. A step may also fail on what it had kept, when its time has come: then there
 * is no record as it was read, and the letter has no value. Kafka's own errors are no article's fault and stop the
 * thread.
 */
public final class ProcessingErrors implements ProcessingExceptionHandler {

    private DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> settings) {
        deadLetters = DeadLetters.of(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext source, Record<?, ?> record, Exception error) {
        return error instanceof KafkaException
                ? Response.fail()
                : Response.resume(deadLetters.of(
                        source, source.sourceRawKey(), source.sourceRawValue(), Reason.UNPROCESSABLE, error));
    }
}
