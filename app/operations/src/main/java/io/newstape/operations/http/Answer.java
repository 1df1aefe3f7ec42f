package io.newstape.operations.http;

import java.nio.charset.StandardCharsets;

/**
 * What a request gets back.
 *
 * @param status HTTP's status
 * @param type the media type, with its character set
 * @param body the bytes
 */
record Answer(int status, String type, byte[] body) {

    static final String JSON = "application/json; charset=utf-8";
    static final String TEXT = "text/plain; charset=utf-8";

    static Answer json(int status, Object body) {
        return new Answer(status, JSON, (body + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Answer text(int status, String body) {
        return new Answer(status, TEXT, (body + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
