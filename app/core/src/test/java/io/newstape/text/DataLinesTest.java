package io.newstape.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class DataLinesTest {

    private static final String FILE = "data-lines.tsv";

    @Test
    void shouldLeaveOutRemarksAndBlankLines() {
        assertThat(DataLines.of(getClass(), FILE)).containsExactly("wins\t1", "市場\t2");
    }

    @Test
    void shouldSayWhichFileIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DataLines.of(getClass(), "none.txt"))
                .withMessageContaining("none.txt");
    }
}
