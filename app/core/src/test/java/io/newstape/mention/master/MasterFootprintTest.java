package io.newstape.mention.master;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.mention.ExtractionBenchmark;
import io.newstape.mention.MentionFinder;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MasterFootprintTest {

    private static final long MIB = 1024 * 1024;

    @Test
    void shouldHold95000CompaniesInLessThan150MiB() throws IOException {
        // Given
        long before = used();

        // When
        MentionFinder finder = MentionFinder.with(ExtractionBenchmark.master());
        long after = used();

        // Then
        assertThat(finder.referenceVersion()).hasSize(16);
        assertThat((after - before) / MIB).isLessThan(150);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
