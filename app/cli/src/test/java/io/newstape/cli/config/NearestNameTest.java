package io.newstape.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {

    private static final String[] NAMES = {
        "publish", "replay", "run", "lag", "tail", "topics", "dead-letters", "schema.registry.url", "state.store"
    };

    @ParameterizedTest
    @CsvSource({
        "publsh, publish",
        "repaly, replay",
        "lga, lag",
        "tial, tail",
        "urn, run",
        "topic, topics",
        "letters, dead-letters",
        "pub, publish",
        "registry, schema.registry.url",
        "state.stor, state.store"
    })
    void shouldGuessWhatWasMeant(String written, String meant) {
        assertThat(NearestName.guess(written, Stream.of(NAMES))).hasValue(meant);
        assertThat(NearestName.question(written, Stream.of(NAMES))).isEqualTo("Did you mean '" + meant + "'? ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "ta", "xyzzy", "frobnicate", "kafka.acks", "42"})
    void shouldGuessNothingWhereNothingIsNear(String written) {
        assertThat(NearestName.guess(written, Stream.of(NAMES))).isEmpty();
        assertThat(NearestName.question(written, Stream.of(NAMES))).isEmpty();
    }

    @Property
    void shouldGuessANameForItself(@ForAll String name) {
        assertThat(NearestName.guess(name, Stream.of(name))).hasValue(name);
    }
}
