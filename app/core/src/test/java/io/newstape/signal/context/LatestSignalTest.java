package io.newstape.signal.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import io.newstape.signal.relevance.SampleMention;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LatestSignalTest {

    @Test
    void shouldGoByThePublicationOfTheArticleAndNotByItsArrival() {
        List<Signal> kept = after(signal("b", 2, SignalAction.NEW), signal("a", 1, SignalAction.NEW));

        assertThat(kept).extracting(Signal::getSignalId).containsExactly("b", "a");
    }

    @Test
    void shouldFallBackToTheOneBeforeWhenTheLatestIsRetracted() {
        List<Signal> kept = after(
                signal("a", 1, SignalAction.NEW),
                signal("b", 2, SignalAction.NEW),
                signal("b", 2, SignalAction.RETRACTED));

        assertThat(kept).extracting(Signal::getSignalId).containsExactly("a");
    }

    @Test
    void shouldPutARevisionInThePlaceOfWhatItRevises() {
        Signal revision = signal("a", 1, SignalAction.REVISED);

        List<Signal> kept = after(signal("a", 1, SignalAction.NEW), signal("b", 2, SignalAction.NEW), revision);

        assertThat(kept).extracting(Signal::getSignalId).containsExactly("b", "a");
        assertThat(kept.get(1)).isEqualTo(revision);
    }

    @Test
    void shouldChangeNothingForAnArticleOlderThanAllThatAreKept() {
        List<Signal> full = after(
                signal("b", 2, SignalAction.NEW), signal("c", 3, SignalAction.NEW), signal("d", 4, SignalAction.NEW));

        assertThat(LatestSignal.after(full, signal("a", 1, SignalAction.NEW))).isEqualTo(full);
        assertThat(LatestSignal.after(full, signal("a", 1, SignalAction.RETRACTED)))
                .isEqualTo(full);
    }

    @Property(tries = 300)
    void shouldStayBoundedSortedAndWithoutWhatWasRetracted(
            @ForAll @Size(max = 40) List<@IntRange(max = 9) Integer> articles, @ForAll List<Boolean> retracted) {
        List<Signal> kept = List.of();
        for (int i = 0; i < articles.size(); i++) {
            int article = articles.get(i);
            boolean gone = i < retracted.size() && retracted.get(i);
            Signal signal = signal("s" + article, article, gone ? SignalAction.RETRACTED : SignalAction.NEW);
            kept = LatestSignal.after(kept, signal);

            assertThat(kept).hasSizeLessThanOrEqualTo(LatestSignal.KEPT);
            assertThat(kept).extracting(Signal::getSignalId).doesNotHaveDuplicates();
            assertThat(kept).allMatch(one -> one.getAction() != SignalAction.RETRACTED);
            assertThat(kept).isSortedAccordingTo((one, other) -> other.getArticle()
                    .getPublishedAt()
                    .compareTo(one.getArticle().getPublishedAt()));
        }
    }

    private static List<Signal> after(Signal... signals) {
        List<Signal> kept = List.of();
        for (Signal signal : signals) {
            kept = LatestSignal.after(kept, signal);
        }
        return kept;
    }

    private static Signal signal(String id, int hour, SignalAction action) {
        Signal signal = new MentionLog()
                .add(SampleMention.in("article-" + id)
                        .telling("Orlan to buy Tessel for cash")
                        .after(Duration.ofHours(hour))
                        .first());
        return Signal.newBuilder(signal).setSignalId(id).setAction(action).build();
    }
}
