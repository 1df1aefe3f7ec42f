package io.newstape.streams.wire;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.io.IOException;
import java.net.HttpURLConnection;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * The schema registry can't answer now. It says nothing about the record at hand, which stays where it is until the
 * registry is back.
 */
public final class RegistryUnavailable extends SerializationException {

    private static final long serialVersionUID = 1;

    RegistryUnavailable(Throwable cause) {
        super("the schema registry is away: " + cause.getMessage(), cause);
    }

    /** Whether the registry has a part in an error: it can't answer now, or it doesn't know a schema. */
    public static boolean isRegistryError(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException) {
                return true;
            }
        }
        return isCauseOf(error);
    }

    /** Whether the registry, or this client, refuses the other: a wrong password or certificate doesn't become right. */
    static boolean isRefusal(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            boolean refused = cause instanceof RestClientException answer
                    && (answer.getStatus() == HttpURLConnection.HTTP_UNAUTHORIZED
                            || answer.getStatus() == HttpURLConnection.HTTP_FORBIDDEN);
            // Confluent's serdes say 401 and 403 with the second
            if (refused || cause instanceof InvalidConfigurationException || cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }

    /** Whether an error was the registry's, not the record's. */
    public static boolean isCauseOf(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryUnavailable) {
                return true;
            }
            if (cause instanceof RestClientException answer) {
                // 404 says that there is no such schema; anything else (5xx, 429, 401 ...) is no answer to the question
                return answer.getStatus() != 404 && answer.getStatus() != 422;
            }
            // Confluent's serdes give a status that passes (429, 502, 401 ...) an error of Kafka's own, some without
            // cause
            if (cause instanceof ApiException
                    && !(cause instanceof SerializationException)
                    // a broker's: this principal lacks an ACL, and will lack it however long one waits
                    && !(cause instanceof AuthorizationException)) {
                return true;
            }
            if (cause instanceof IOException && !(cause instanceof EOFException) && !isOfBytes(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Avro's decoder throws an IOException too, for numbers that can't be one: the bytes are at fault then. */
    private static boolean isOfBytes(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("org.apache.avro.");
    }
}
