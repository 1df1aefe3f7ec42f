package io.newstape.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page may leave out of an output, and what it may not. */
class ExpectedOutputTest {

    @Test
    void shouldTakeWhatIsPrintedLineByLine() {
        assertThat(expected("one", "two").matches(List.of("one", "two  "))).isTrue();
        assertThat(expected("one", "two").matches(List.of("one", "too"))).isFalse();
        assertThat(expected("one").matches(List.of("one", "two"))).isFalse();
        assertThat(expected("one", "two").matches(List.of("one"))).isFalse();
        assertThat(expected().matches(List.of())).isTrue();
        assertThat(expected().matches(List.of("one"))).isFalse();
    }

    @Test
    void shouldTakeAnyLinesWhereSomeAreLeftOut() {
        assertThat(expected("one", "...").matches(List.of("one"))).isTrue();
        assertThat(expected("one", "...", "four").matches(List.of("one", "two", "three", "four")))
                .isTrue();
        assertThat(expected("...", "two", "...", "four").matches(List.of("one", "two", "three", "four")))
                .isTrue();
        assertThat(expected("...", "three", "...", "two", "...").matches(List.of("one", "two", "three")))
                .isFalse();
        assertThat(expected("one", "...", "one").matches(List.of("one"))).isFalse();
    }

    @Test
    void shouldTakeAnyFigureForAWordInAngleBrackets() {
        assertThat(expected("took <ms> ms").matches(List.of("took 1234 ms"))).isTrue();
        assertThat(expected("took <ms> ms").matches(List.of("took ms"))).isFalse();
        assertThat(expected("a   <wall> s").matches(List.of("a 12.5 s"))).isTrue();
        assertThat(expected("< -0.6").matches(List.of("< -0.7"))).isFalse();
    }

    @Test
    void shouldKeepItsCutsWhenItIsRefreshed() {
        assertThat(expected("old", "...", "last 1").refreshed(List.of("new", "middle", "more", "last 2")))
                .isEqualTo(expected("new", "...", "last 2"));
        assertThat(expected("a", "...", "b 1", "x", "...").refreshed(List.of("a", "c", "b 2", "y", "z")))
                .isEqualTo(expected("a", "...", "b 2", "y", "..."));
        assertThat(expected("old").refreshed(List.of("median 17 ms"))).isEqualTo(expected("median <ms> ms"));
        assertThat(expected("same <ms> ms").refreshed(List.of("same 17 ms"))).isEqualTo(expected("same <ms> ms"));
    }

    private static ExpectedOutput expected(String... lines) {
        return new ExpectedOutput(List.of(lines));
    }
}
