package io.newstape.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordCountIT {

    private static final Instant MORNING = Instant.parse("2024-11-11T06:00:00Z");

    @Test
    void shouldCountCommittedRecordsAndNoMarkers() {
        // Given: 2 + 3 committed ones, 4 aborted ones, and a marker behind each transaction
        TopicOnTheBroker log = new TopicOnTheBroker("count.marked", 2);
        log.write(0, MORNING, 2);
        log.writeInTransaction(0, MORNING, 4, false);
        log.writeInTransaction(1, MORNING, 3, true);

        // Then
        assertThat(RecordCount.of(log.client, log.topic)).isEqualTo(5);
    }

    @Test
    void shouldCountNoneWhereThereAreMarkersAlone() {
        // Given
        TopicOnTheBroker empty = new TopicOnTheBroker("count.empty", 1);
        TopicOnTheBroker aborted = new TopicOnTheBroker("count.aborted", 1);
        aborted.writeInTransaction(0, MORNING, 3, false);

        // Then
        assertThat(RecordCount.of(empty.client, empty.topic)).isZero();
        assertThat(RecordCount.of(aborted.client, aborted.topic)).isZero();
    }
}
