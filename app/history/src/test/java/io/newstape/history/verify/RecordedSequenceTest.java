package io.newstape.history.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.history.log.LogInMemory;
import io.newstape.history.log.LogRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordedSequenceTest {

    private static final int FURTHEST = 256;

    @Test
    void shouldFindARecordAmongThoseThatItLooksAheadToAndNoFurther() {
        // Given
        RecordedSequence sequence = sequence(1000, record -> true);

        // Then
        assertThat(sequence.find(at(FURTHEST - 1))).contains(FURTHEST - 1);
        assertThat(sequence.find(at(FURTHEST))).isEmpty();
    }

    @Test
    void shouldLookFurtherOnceWhatIsBeforeWasTaken() {
        // Given
        RecordedSequence sequence = sequence(1000, record -> true);
        assertThat(sequence.find(at(FURTHEST))).isEmpty();

        // When
        assertThat(sequence.take()).map(LogRecord::offset).contains(0L);

        // Then
        assertThat(sequence.find(at(FURTHEST))).contains(FURTHEST - 1);
    }

    @Test
    void shouldNotCountWhatIsOfNoInterestAgainstTheLookAhead() {
        // Given: every third record is of interest
        RecordedSequence sequence = sequence(3000, record -> record.offset() % 3 == 0);

        // Then
        assertThat(sequence.find(at(3L * (FURTHEST - 1)))).contains(FURTHEST - 1);
        assertThat(sequence.find(at(1))).isEmpty();
    }

    @Test
    void shouldLeaveTheOthersInTheirOrderWhenItTakesOneFromTheMiddle() {
        // Given
        RecordedSequence sequence = sequence(5, record -> true);

        // When
        assertThat(sequence.takeFirst(at(2))).map(LogRecord::offset).contains(2L);
        assertThat(sequence.takeFirst(at(2))).isEmpty();

        // Then
        assertThat(rest(sequence)).containsExactly(0L, 1L, 3L, 4L);
    }

    @Test
    void shouldSkipOnlyWhatIsNextInLine() {
        // Given
        RecordedSequence sequence = sequence(6, record -> true);

        // When: 0 and 1 are unwanted, and so is 4
        int skipped = sequence.skip(record -> record.offset() < 2 || record.offset() == 4);

        // Then
        assertThat(skipped).isEqualTo(2);
        assertThat(rest(sequence)).containsExactly(2L, 3L, 4L, 5L);
    }

    private static RecordedSequence sequence(int records, Predicate<LogRecord> isOfInterest) {
        LogInMemory log = new LogInMemory("t").partition(0, 0).add(0, records);
        return new RecordedSequence(log.open("t", 0, 0, records), isOfInterest);
    }

    private static Predicate<LogRecord> at(long offset) {
        return record -> record.offset() == offset;
    }

    private static List<Long> rest(RecordedSequence sequence) {
        return Stream.generate(sequence::take)
                .takeWhile(Optional::isPresent)
                .map(record -> record.get().offset())
                .toList();
    }
}
