package io.newstape.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PipelineFactoryTest {

    @Test
    void shouldGiveTheChangelogsAsManyCopiesAsTheTopics() {
        // Given
        Connection connection = new Connection();
        connection.given.set.put("topic.replication.factor", "3");

        // When, Then
        assertThat(new PipelineFactory(connection).pipelineSettings(Map.of()).client())
                .containsEntry("replication.factor", "3");
        assertThat(new PipelineFactory(connection)
                        .pipelineSettings(Map.of("replication.factor", "2"))
                        .client())
                .containsEntry("replication.factor", "2");
    }

    @Test
    void shouldKeepNothingThatChanges() {
        assertThat(PipelineFactory.class.getDeclaredFields()).allMatch(field -> Modifier.isFinal(field.getModifiers()));
    }
}
