package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.CommandLineCall;
import io.newstape.history.replay.LiveStack;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An eventful history for several numbers of partitions and instances: {@code mvn verify -Phistory}. */
class HistoryMatrix {

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 3", "4, 1", "4, 3", "7, 1", "7, 3"})
    void shouldFindNoDifferenceAfterAnEventfulHistory(int partitions, int instances, @TempDir Path folder)
            throws Exception {
        try (LiveStack stack = new LiveStack("matrix" + partitions + "x" + instances, partitions)) {
            // Given
            EventfulHistory history = new EventfulHistory(stack, folder);
            history.happen(instances, 4000);

            // When
            CommandLineCall verified = history.call("verify");

            // Then
            assertThat(verified.out()).doesNotContainPattern("compared, [1-9][0-9]* differences");
            assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
        }
    }
}
