package io.newstape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLevelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"run", "up", "poll", "--verbose run", "run --config up.properties"})
    void shouldKnowAVerbThatRunsAsAService(String call) {
        assertThat(LogLevels.isService(List.of(call.split(" ")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish run", "tail --name run", "explain up", "--help", "help run", "-h"})
    void shouldNotTakeAnArgumentForTheVerb(String call) {
        assertThat(LogLevels.isService(List.of(call.split(" ")))).isFalse();
    }
}
