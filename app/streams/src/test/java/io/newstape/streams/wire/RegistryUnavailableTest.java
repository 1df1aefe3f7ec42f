package io.newstape.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An outage taken for bad bytes would drain a topic; bad bytes taken for an outage would stop it. */
class RegistryUnavailableTest {

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 409, 429, 500, 502, 503, 504})
    void shouldTakeAnyStatusThatIsNoAnswerForAnOutage(int status) {
        assertThat(RegistryUnavailable.isCauseOf(wrapped(new RestClientException("no", status, status * 100))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 422})
    void shouldTakeAnAnswerThatThereIsNoSuchSchemaForTheRecordsFault(int status) {
        // Given
        Exception answer = wrapped(new RestClientException("no such schema", status, status * 100));

        // Then
        assertThat(RegistryUnavailable.isCauseOf(answer)).isFalse();
        assertThat(RegistryUnavailable.isRegistryError(answer)).isTrue();
    }

    @Test
    void shouldTakeALostConnectionForAnOutageAndBytesThatEndTooSoonForTheRecordsFault() {
        assertThat(RegistryUnavailable.isCauseOf(wrapped(new ConnectException("refused"))))
                .isTrue();
        assertThat(RegistryUnavailable.isCauseOf(wrapped(new IOException("reset"))))
                .isTrue();
        assertThat(RegistryUnavailable.isCauseOf(new TimeoutException("429"))).isTrue();
        assertThat(RegistryUnavailable.isCauseOf(wrapped(new EOFException()))).isFalse();
        assertThat(RegistryUnavailable.isCauseOf(new SerializationException("Unknown magic byte!")))
                .isFalse();
        assertThat(RegistryUnavailable.isRegistryError(wrapped(new NullPointerException())))
                .isFalse();
    }

    private static SerializationException wrapped(Throwable cause) {
        return new SerializationException("Error deserializing Avro message", cause);
    }
}
