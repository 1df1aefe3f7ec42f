package io.newstape.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.Response;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.Result;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.SerializationExceptionOrigin;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;

class ProductionErrorsTest {

    private static final byte[] BYTES = {1, 2, 3};

    private final ProductionErrors errors = errors();

    @Test
    void shouldSetTheSourceAsideWhenWhatWasMadeOfItIsTooLarge() {
        // When
        Response response = errors.handleError(
                source(BYTES), new ProducerRecord<>("market.signals", BYTES), new RecordTooLargeException("2 MiB"));

        // Then
        assertThat(response.result()).isEqualTo(Result.RESUME);
        assertThat(response.deadLetterQueueRecords()).singleElement().satisfies(letter -> assertThat(letter.value())
                .isEqualTo(BYTES));
    }

    @Test
    void shouldGoOnWhereTheSourceIsNotKnownAnyMore() {
        // When
        Response response = errors.handleError(
                source(null), new ProducerRecord<>("market.signals", BYTES), new RecordTooLargeException("2 MiB"));

        // Then
        assertThat(response.result()).isEqualTo(Result.RESUME);
        assertThat(response.deadLetterQueueRecords()).hasSize(1);
    }

    @Test
    void shouldStopWhenALetterItselfIsTooLargeOrTheBrokerIsAway() {
        // Then
        assertThat(errors.handleError(
                                source(BYTES),
                                new ProducerRecord<>(Flow.TOPICS.deadLetters().name(), BYTES),
                                new RecordTooLargeException("2 MiB"))
                        .result())
                .isEqualTo(Result.FAIL);
        assertThat(errors.handleError(
                                source(BYTES),
                                new ProducerRecord<>("market.signals", BYTES),
                                new TimeoutException("no broker"))
                        .result())
                .isEqualTo(Result.FAIL);
    }

    @Test
    void shouldSetAsideWhatCannotBePutIntoBytesUnlessTheRegistryIsTheReason() {
        // Then: an unregistered schema would else send every article to the dead letters
        assertThat(serializing(new SerializationException("x", new NullPointerException())))
                .isEqualTo(Result.RESUME);
        assertThat(serializing(new SerializationException("x", new RestClientException("no subject", 404, 40401))))
                .isEqualTo(Result.FAIL);
        assertThat(serializing(new SerializationException("x", new IOException("connection refused"))))
                .isEqualTo(Result.FAIL);
    }

    private Result serializing(Exception error) {
        return errors.handleSerializationError(
                        source(BYTES),
                        new ProducerRecord<>("market.signals", new Object()),
                        error,
                        SerializationExceptionOrigin.VALUE)
                .result();
    }

    private static ProductionErrors errors() {
        Map<String, Object> settings = PipelineSettings.shapingValues(Flow.TOPICS);
        MockProcessorContext<Void, Void> flow = new MockProcessorContext<>() {
            @Override
            public Map<String, Object> appConfigs() {
                return settings;
            }
        };
        DeadLetterCounts.open(flow);
        ProductionErrors errors = new ProductionErrors();
        errors.configure(settings);
        return errors;
    }

    private static DefaultErrorHandlerContext source(byte[] value) {
        return new DefaultErrorHandlerContext(
                null, "news.articles", 0, 7, new RecordHeaders(), "sink", new TaskId(0, 0), 0, BYTES, value);
    }
}
