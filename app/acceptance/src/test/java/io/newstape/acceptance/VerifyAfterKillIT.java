package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.CommandLineCall;
import io.newstape.history.replay.LiveStack;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pipelines recorded that were killed amid their work is what a replay makes, from the articles alone. */
class VerifyAfterKillIT {

    @Test
    void shouldFindNoDifferenceAfterAnEventfulHistory(@TempDir Path folder) throws Exception {
        try (LiveStack stack = new LiveStack("killed", 4)) {
            // Given
            EventfulHistory history = new EventfulHistory(stack, folder);
            history.happen(2, 2000);

            // When
            CommandLineCall verified = history.call("verify");

            // Then
            assertThat(verified.out())
                    .containsPattern("stage by stage: [0-9]{5,} records compared, 0 differences")
                    .containsPattern("from articles to signals: [0-9]{4,} records compared, 0 differences");
            assertThat(verified.exit()).as(verified.err()).isZero();
        }
    }
}
