package io.newstape.sentiment.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClauseScopesTest {

    @Test
    void shouldLetALaterClauseOverruleTheOwn() {
        String alone = "[Toda] beat estimates in the quarter.";
        String overruled = "[Toda] beat estimates in the quarter, but is cutting jobs.";

        assertThat(Views.prior(overruled, "beat")).isBetween(0.1, 0.6 * Views.prior(alone, "beat"));
        assertThat(Views.view(overruled).isOverruled()).isTrue();
        assertThat(Views.view(alone).isOverruled()).isFalse();
    }

    @Test
    void shouldLeaveToOthersWhatTheirClauseSays() {
        assertThat(Views.prior("[Toda] rose, while Kuroda <9958.T> fell.", "fell"))
                .isBetween(-0.2, 0.0);
        assertThat(Views.prior("[Toda] fell as wages plunged.", "plunged")).isLessThan(-0.2);
    }

    @Test
    void shouldGiveACompanyThatSpeaksOfItselfItsOwnClauses() {
        assertThat(Views.prior("Sales rose 12 percent, [Toda] said.", "rose")).isGreaterThan(0.9);
        assertThat(Views.prior("Oil rises in May, analysts at [Toda] said.", "rises"))
                .isLessThan(0.2);
    }
}
