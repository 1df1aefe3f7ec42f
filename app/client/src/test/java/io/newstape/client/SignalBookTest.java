package io.newstape.client;

import static io.newstape.schema.SignalAction.NEW;
import static io.newstape.schema.SignalAction.RETRACTED;
import static io.newstape.schema.SignalAction.REVISED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.schema.Signal;
import org.junit.jupiter.api.Test;

class SignalBookTest {

    private final SignalBook book = new SignalBook();

    @Test
    void shouldHoldTheLastRevisionAndNothingThatWasRetracted() {
        // When
        book.take(SampleSignal.of("8031.T", 0, 1, NEW, 0.4));
        book.take(SampleSignal.of("8031.T", 1, 1, NEW, 0.9));
        book.take(SampleSignal.of("8031.T", 0, 2, REVISED, 0.8));
        book.take(SampleSignal.of("8031.T", 1, 2, RETRACTED, 0));

        // Then
        assertThat(book.holding("8031.T")).extracting(Signal::getRevision).containsExactly(2);
        assertThat(book.latest("8031.T"))
                .hasValueSatisfying(signal -> assertThat(signal.getRelevance()).isEqualTo(0.8));
        assertThat(book.latest("8002.T")).isEmpty();
    }

    @Test
    void shouldIgnoreARevisionThatComesAfterALaterOne() {
        // When: given twice, as after a crash
        book.take(SampleSignal.of("8031.T", 0, 1, NEW, 0.4));
        book.take(SampleSignal.of("8031.T", 0, 2, RETRACTED, 0));
        book.take(SampleSignal.of("8031.T", 0, 1, NEW, 0.4));

        // Then
        assertThat(book.holding("8031.T")).isEmpty();
    }

    @Test
    void shouldKeepOnlyTheNewestThatItIsToldTo() {
        // When
        for (int hour = 0; hour < 10; hour++) {
            book.take(SampleSignal.of("8031.T", hour, 1, NEW, 1));
        }
        book.keepNewest("8031.T", 2);
        book.keepNewest("8002.T", 2);

        // Then
        assertThat(book.holding("8031.T")).extracting(Signal::getSignalId).containsExactly("8031.T-8", "8031.T-9");
    }

    @Test
    void shouldKnowEachRevisionOnceAndForgetTheOldest() {
        // Given
        SeenRevisions seen = new SeenRevisions(2);
        Signal first = SampleSignal.of("8031.T", 0, 1, NEW, 1);
        Signal revised = SampleSignal.of("8031.T", 0, 2, REVISED, 1);

        // When, Then
        assertThat(seen.isNew(first)).isTrue();
        seen.handled(revised);
        assertThat(seen.isNew(first)).as("it comes after a later one").isFalse();
        assertThat(seen.isNew(revised)).isFalse();
        seen.handled(SampleSignal.of("8031.T", 1, 1, NEW, 1));
        seen.handled(SampleSignal.of("8031.T", 2, 1, NEW, 1));
        assertThat(seen.isNew(revised)).as("it has been forgotten").isTrue();
        assertThatThrownBy(() -> new SeenRevisions(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
