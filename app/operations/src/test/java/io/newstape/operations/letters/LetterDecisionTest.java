package io.newstape.operations.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.operations.letters.LetterDecision.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the topic of decisions, ours or not. */
class LetterDecisionTest {

    @Property
    void shouldReadBackWhatWasDecided(@ForAll Kind kind, @ForAll int seconds, @ForAll String why) {
        // Given; a lone surrogate has no form in UTF-8
        String words = new String(why.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        LetterDecision decision = new LetterDecision(kind, "1@17", Instant.ofEpochSecond(seconds), "a-0@1", words);

        // Then
        assertThat(LetterDecision.of(decision.bytes())).hasValue(decision);
    }

    @Test
    void shouldTakeADeletedRecordForNoDecision() {
        assertThat(LetterDecision.of(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "no JSON",
                "{}",
                "{\"decision\":\"retried\",\"letter\":\"17\"}",
                "{\"decision\":\"burnt\",\"letter\":\"17\",\"at\":\"2024-11-11T12:00:00Z\"}",
                "{\"decision\":\"retried\",\"letter\":\"17\",\"at\":\"yesterday\"}"
            })
    void shouldPassOverWhatIsNoDecision(String text) {
        assertThat(LetterDecision.of(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Property
    void shouldFailOnNoBytes(@ForAll byte[] bytes) {
        assertThat(LetterDecision.of(bytes)).isEmpty();
    }
}
