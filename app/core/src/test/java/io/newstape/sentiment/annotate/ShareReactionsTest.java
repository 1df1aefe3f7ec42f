package io.newstape.sentiment.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.text.Symbols;
import org.junit.jupiter.api.Test;

class ShareReactionsTest {

    @Test
    void shouldBelieveTheMarketMoreThanTheNews() {
        String text = "[Toda] missed estimates, but its shares rose 9%.";

        assertThat(Views.prior(text, "rose")).isGreaterThan(-Views.prior(text, "missed"));
    }

    @Test
    void shouldTakeTheSharesOfTheNextSentenceForThoseOfWhoLeads() {
        assertThat(reaction("[Toda <9931.T>] named a chief. The stock fell 3%.", "fell"))
                .isEqualTo(ShareReaction.OWN);
        assertThat(reaction("[Toda <9931.T>] named a chief. Toda shares fell 3%.", "fell"))
                .isEqualTo(ShareReaction.OWN);
        assertThat(reaction("Kuroda <9958.T> sued [Toda <9931.T>]. The stock fell 3%.", "fell"))
                .isEqualTo(ShareReaction.OF_ANOTHER);
    }

    @Test
    void shouldLeaveToOthersWhatTheirSharesDo() {
        assertThat(reaction("[Toda <9931.T>] won, and Kuroda's shares fell 3%.", "fell"))
                .isEqualTo(ShareReaction.OF_ANOTHER);
        assertThat(reaction("[Toda <9931.T>] bought Kuroda <9958.T>, whose shares rose 3%.", "rose"))
                .isEqualTo(ShareReaction.OF_ANOTHER);
        assertThat(reaction("[Toda <9931.T>] won. Shares in Kuroda fell 3%.", "fell"))
                .isEqualTo(ShareReaction.OF_ANOTHER);
        assertThat(reaction("[Toda <9931.T>] won, while tech shares fell.", "fell"))
                .isEqualTo(ShareReaction.OF_ANOTHER);
    }

    @Test
    void shouldPassOverWhatTheSharesHadDoneBefore() {
        assertThat(reaction("[Toda <9931.T>] won. The stock had lost a third.", "lost"))
                .isNotEqualTo(ShareReaction.OWN);
    }

    @Test
    void shouldPreferTheSentenceOfTheMention() {
        String text = "[Toda <9931.T>] shares rose 4% on Monday. Its shares fell in March.";

        assertThat(reaction(text, "rose")).isEqualTo(ShareReaction.OWN);
        assertThat(reaction(text, "fell")).isEqualTo(ShareReaction.NONE);
    }

    @Test
    void shouldWeighReliefAgainstTheFall() {
        assertThat(Views.prior("Sales at [Toda] fell, a smaller drop than feared.", "fell"))
                .isGreaterThan(Views.prior("Sales at [Toda] fell.", "fell"));
    }

    private static ShareReaction reaction(String marked, String word) {
        TargetView view = Views.view(marked);
        for (int i = 0; i < view.text().cues().size(); i++) {
            CueMatch cue = view.text().cues().get(i);
            if (view.text().tokens().is(cue.first(), Symbols.of(word))) {
                return view.reactions().of(i);
            }
        }
        throw new IllegalArgumentException("no phrase begins with '" + word + "' in: " + marked);
    }
}
