package io.newstape.acceptance.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** When the drill fails. It takes long, so what it asks for is tested without it. */
class DrillResultTest {

    private static final Set<String> STUCK = Set.of("NewstapeStuck");
    private static final Set<String> NONE = Set.of();

    @Test
    void shouldBeContentWithTheRightAlertInTime() {
        assertThat(result(STUCK, STUCK, 60, NONE).faults()).isEmpty();
        assertThat(result(NONE, NONE, -1, NONE).faults()).isEmpty();
    }

    @Test
    void shouldNotBeContentWithAnAlertThatComesLate() {
        assertThat(result(STUCK, STUCK, 61, NONE).faults())
                .containsExactly("a frozen reader: NewstapeStuck fired after 61 s, later than 60 s");
    }

    @Test
    void shouldNotBeContentWithAnAlertThatIsWrongOrMissing() {
        assertThat(result(STUCK, Set.of("NewstapeDown"), -1, NONE).faults())
                .containsExactly("a frozen reader: NewstapeDown fired, expected was NewstapeStuck");
        assertThat(result(STUCK, NONE, -1, NONE).faults()).hasSize(1);
        assertThat(result(NONE, STUCK, -1, NONE).faults()).hasSize(1);
    }

    @Test
    void shouldNotBeContentWithAnAlertWhenAllIsOver() {
        assertThat(result(STUCK, STUCK, 12, Set.of("NewstapeDown")).faults())
                .containsExactly("a frozen reader: NewstapeDown fired when it was over");
    }

    private static DrillResult result(Set<String> expected, Set<String> fired, long seconds, Set<String> afterwards) {
        return new DrillResult(
                new Incident("a frozen reader", expected, () -> {}, () -> {}), fired, seconds, afterwards);
    }
}
