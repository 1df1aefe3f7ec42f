package io.newstape.client;

import static io.newstape.schema.SignalAction.NEW;
import static io.newstape.schema.SignalAction.RETRACTED;
import static io.newstape.schema.SignalAction.REVISED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionTest {

    @Test
    void shouldWantWhatMeetsAllConditions() {
        // Given
        Subscription wanted = Subscription.all()
                .ofSecurities("8031.T", "IBM.N")
                .withEvents("guidance-raised", "contract-won")
                .atLeastRelevant(0.5);

        // When, Then
        assertThat(wanted.wants(SampleSignal.of("8031.T", 0, 1, NEW, 0.5, "guidance-raised")))
                .isTrue();
        assertThat(wanted.wants(SampleSignal.of("8002.T", 0, 1, NEW, 0.5, "guidance-raised")))
                .isFalse();
        assertThat(wanted.wants(SampleSignal.of("8031.T", 0, 1, NEW, 0.4, "guidance-raised")))
                .isFalse();
        assertThat(wanted.wants(SampleSignal.of("8031.T", 0, 1, NEW, 0.9, "guidance-cut")))
                .isFalse();
        assertThat(Subscription.all().wants(SampleSignal.of("8002.T", 0, 1, NEW, 0)))
                .isTrue();
    }

    @Test
    void shouldHearOfEveryRevisionAndRetractionOfItsSecurities() {
        // Given
        Subscription wanted = Subscription.all()
                .ofSecurities("8031.T")
                .withEvents("contract-won")
                .atLeastRelevant(1);

        // When, Then
        assertThat(wanted.wants(SampleSignal.of("8031.T", 0, 2, RETRACTED, 0))).isTrue();
        assertThat(wanted.wants(SampleSignal.of("8031.T", 0, 2, REVISED, 0.2))).isTrue();
        assertThat(wanted.wants(SampleSignal.of("IBM.N", 0, 2, RETRACTED, 0))).isFalse();
        assertThat(wanted.wants(SampleSignal.of("IBM.N", 0, 2, REVISED, 1, "contract-won")))
                .isFalse();
    }

    @Test
    void shouldNotShowARevisionThatLostWhatWasWantedAsWhatHoldsNow() {
        // Given
        Subscription wanted = Subscription.all().withEvents("contract-won").atLeastRelevant(0.5);

        // When, Then
        assertThat(wanted.matches(SampleSignal.of("8031.T", 0, 2, REVISED, 0.2, "contract-won")))
                .isFalse();
        assertThat(wanted.matches(SampleSignal.of("8031.T", 0, 2, REVISED, 0.6)))
                .isFalse();
        assertThat(wanted.matches(SampleSignal.of("8031.T", 0, 2, REVISED, 0.6, "contract-won")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void shouldRefuseWhatIsNoRelevance(double relevance) {
        assertThatThrownBy(() -> Subscription.all().atLeastRelevant(relevance))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to 1");
    }
}
