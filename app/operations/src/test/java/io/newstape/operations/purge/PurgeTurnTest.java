package io.newstape.operations.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.operations.purge.PurgeOrder.Kind;
import io.newstape.streams.wire.PurgeNote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PurgeTurnTest {

    private static final Instant NINE = Instant.parse("2024-11-11T09:00:00Z");

    @Test
    void shouldLetOnlyTheFirstPurgeWorkThatIsNotDone() {
        // Given
        List<PurgeNote> notes = List.of(note("Quay News", true), note("Harbor Wire", false), note("Pier Post", false));

        // Then
        assertThatCode(() -> PurgeTurn.require(new PurgeOrder(Kind.SOURCE, "Harbor Wire"), notes))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PurgeTurn.require(new PurgeOrder(Kind.SOURCE, "Pier Post"), notes))
                .isInstanceOf(PurgeRefused.class)
                .hasMessageContaining("source Harbor Wire");
        assertThat(PurgeTurn.before(new PurgeOrder(Kind.ARTICLE, "Harbor Wire"), notes))
                .as("an article with the name of the source")
                .isPresent();
    }

    @Test
    void shouldLetAPurgeBeginWhenAllOthersAreDone() {
        assertThat(PurgeTurn.before(new PurgeOrder(Kind.SOURCE, "Pier Post"), List.of(note("Quay News", true))))
                .isEmpty();
    }

    @Test
    void shouldNotCountTheLastVersionOn() {
        // Given
        FoundArticle last = new FoundArticle("a-1", "a-1", "Harbor Wire", Long.MAX_VALUE, NINE, false);

        // Then: it would be older than all others
        assertThatThrownBy(() -> last.withdrawal(NINE)).isInstanceOf(ArithmeticException.class);
    }

    private static PurgeNote note(String source, boolean isDone) {
        return new PurgeNote(source, null, NINE, isDone ? Optional.of(NINE) : Optional.empty(), 1, 1, 0, "");
    }
}
