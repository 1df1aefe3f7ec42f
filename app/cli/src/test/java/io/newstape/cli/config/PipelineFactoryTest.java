package io.newstape.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;

class PipelineFactoryTest {

    @Test
    void shouldKeepNothingThatChanges() {
        assertThat(PipelineFactory.class.getDeclaredFields()).allMatch(field -> Modifier.isFinal(field.getModifiers()));
    }
}
