package io.newstape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --format json} is one JSON object a line and nothing else, for every verb that needs no cluster. */
class JsonFormatTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topology",
                "topology --mermaid",
                "schemas",
                "schemas news.articles-value",
                "topics",
                "config",
                "reference show shipped",
                "explain IBM.N"
            })
    void shouldWriteOneObjectALine(String verb) {
        // When
        CommandLineCall call = CommandLineCall.of((verb + " --format json").split(" "));

        // Then
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(JSON.readTree(line).isObject()).isTrue());
    }
}
