package io.newstape.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.operations.lag.LagReport;
import io.newstape.operations.lag.LagStatus;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LagFigureTest {

    @Test
    void shouldTellThePaceAndTheTimeThatIsLeft() {
        // Given: fifty records, five a second come in, and ten are read
        LagStatus.Line line = line(50, OptionalDouble.of(5), OptionalDouble.of(10));

        // Then
        assertThat(LagFigure.IN.of(line)).isEqualTo(5);
        assertThat(LagFigure.OUT.of(line)).isEqualTo(10);
        assertThat(LagFigure.CATCH_UP.of(line)).isEqualTo(10);
    }

    @Test
    void shouldBeInfiniteForABacklogThatNeverEnds() {
        assertThat(LagFigure.CATCH_UP.of(line(50, OptionalDouble.of(10), OptionalDouble.of(10))))
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(LagFigure.CATCH_UP.of(line(50, OptionalDouble.of(0), OptionalDouble.of(0))))
                .isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void shouldNotSayNeverOfAPaceThatIsNotKnown() {
        // Given: one look alone
        LagStatus.Line line = line(50, OptionalDouble.empty(), OptionalDouble.empty());

        // Then
        assertThat(LagFigure.IN.of(line)).isNaN();
        assertThat(LagFigure.OUT.of(line)).isNaN();
        assertThat(LagFigure.CATCH_UP.of(line)).isNaN();
        assertThat(LagFigure.CATCH_UP.of(line(0, OptionalDouble.empty(), OptionalDouble.empty())))
                .isZero();
    }

    private static LagStatus.Line line(long records, OptionalDouble in, OptionalDouble out) {
        LagReport.Partition partition = new LagReport.Partition(
                "news.articles",
                0,
                records,
                OptionalLong.of(0),
                0,
                records,
                0,
                OptionalDouble.of(1),
                OptionalDouble.empty());
        return new LagStatus.Line(partition, in, out, Optional.empty(), true);
    }
}
