package io.newstape.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataTableTest {

    private static final String FILE = "data-lines.tsv";

    @Test
    void shouldReadTheCellsOfEachRow() {
        assertThat(DataTable.rows(getClass(), FILE, 2))
                .extracting(DataTable.Row::cells)
                .containsExactly(List.of("wins", "1"), List.of("市場", "2"));
    }

    @Test
    void shouldNameTheFileAndTheLineThatHasOtherCells() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DataTable.rows(getClass(), FILE, 3))
                .withMessage(FILE + ", line 2: 2 cells, not 3");
    }

    @Test
    void shouldSayWhichFileIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DataTable.rows(getClass(), "none.tsv", 2))
                .withMessageContaining("none.tsv");
    }
}
