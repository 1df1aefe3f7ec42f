package io.newstape.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataLinesTest {

    private static final String FILE = "data-lines.tsv";

    @Test
    void shouldLeaveOutRemarksAndBlankLines() {
        assertThat(DataLines.of(getClass(), FILE)).containsExactly("wins\t1", "市場\t2");
        assertThat(DataLines.cells(getClass(), FILE, 2)).containsExactly(List.of("wins", "1"), List.of("市場", "2"));
    }

    @Test
    void shouldNameTheFileAndTheLineThatHasOtherCells() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DataLines.cells(getClass(), FILE, 3))
                .withMessageContaining(FILE)
                .withMessageContaining("wins");
    }

    @Test
    void shouldSayWhichFileIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DataLines.of(getClass(), "none.txt"))
                .withMessageContaining("none.txt");
    }
}
