package io.newstape.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

    @Test
    void shouldNotTakeAMissingAclForAnOutage() {
        assertThat(RegistryUnavailable.isCauseOf(
                        new IllegalStateException(GroupAuthorizationException.forGroupId("newstape"))))
                .isFalse();
        assertThat(RegistryUnavailable.isCauseOf(new TransactionalIdAuthorizationException("no")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void shouldLetACommandGiveUpWhenTheRegistryRefuses(int status) {
        // Given
        Exception answer = wrapped(new RestClientException("no", status, status * 100));

        // Then
        assertThat(RetryPolicy.ofCommands().waitsFor(answer)).isFalse();
        assertThat(RetryPolicy.ofCommands().waitsFor(new javax.net.ssl.SSLHandshakeException("no")))
                .isFalse();
        assertThat(RetryPolicy.ofCommands().waitsFor(new ConnectException("away")))
                .isTrue();
        assertThat(RetryPolicy.standard().waitsFor(answer))
                .as("a pipeline waits")
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

    @Test
    void shouldTakeNumbersThatAreTooLongForTheRecordsFault() {
        // Given: what Avro's own decoder says of such bytes
        byte[] noise = new byte[20];
        Arrays.fill(noise, (byte) 0xff);
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(noise, null);

        // Then
        for (ThrowingCallable read : List.<ThrowingCallable>of(decoder::readLong, decoder::readInt)) {
            Throwable error = catchThrowable(read);
            assertThat(error).isInstanceOf(IOException.class);
            assertThat(RegistryUnavailable.isCauseOf(wrapped(error))).isFalse();
        }
    }

    private static SerializationException wrapped(Throwable cause) {
        return new SerializationException("Error deserializing Avro message", cause);
    }
}
