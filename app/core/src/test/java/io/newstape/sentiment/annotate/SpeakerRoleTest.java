package io.newstape.sentiment.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeakerRoleTest {

    @Test
    void shouldTakeACompanyThatNamesNoOneElseForASpeakerOfItself() {
        assertThat(speaker("Sales rose 12 percent, [Toda <9931.T>] said on Monday."))
                .isEqualTo(SpeakerRole.OF_ITSELF);
        assertThat(speaker("Sales rose to 14 billion yen, [Toda] said.")).isEqualTo(SpeakerRole.OF_ITSELF);
    }

    @Test
    void shouldTakeAHouseForASource() {
        assertThat(speaker("Oil prices will fall, analysts at [Toda] said.")).isEqualTo(SpeakerRole.OF_OTHERS);
        assertThat(speaker("Sales of Kuroda will fall, [Toda] said.")).isEqualTo(SpeakerRole.OF_OTHERS);
        assertThat(speaker("Rates will rise, [Nomura] said.")).isEqualTo(SpeakerRole.OF_OTHERS);
        assertThat(speaker("[Toda] cut Kuroda <9958.T> to underperform.")).isEqualTo(SpeakerRole.OF_OTHERS);
        assertThat(speaker("[Toda], the London brokerage, likes Kuroda.")).isEqualTo(SpeakerRole.OF_OTHERS);
        assertThat(speaker("Short seller [Toda] accused Kuroda of fraud.")).isEqualTo(SpeakerRole.OF_OTHERS);
        assertThat(speaker("Kuroda was downgraded by [Toda].")).isEqualTo(SpeakerRole.OF_OTHERS);
    }

    @Test
    void shouldTellWhoIsSpokenOfFromWhoSpeaks() {
        String text = "\"It is a poor result,\" said Ann Lee, an analyst at Kestrel, of packaging firm [Toda].";

        assertThat(speaker(text)).isEqualTo(SpeakerRole.OF_ITSELF);
        assertThat(speaker(text.replace("Kestrel", "[Kestrel]").replace("[Toda]", "Toda")))
                .isEqualTo(SpeakerRole.OF_OTHERS);
        assertThat(speaker("[Toda] and Kuroda are joint bookrunners of the sale."))
                .isEqualTo(SpeakerRole.OF_OTHERS);
    }

    @Test
    void shouldTakeNeitherForASubject() {
        assertThat(speaker("[Toda <9931.T>] was upgraded to buy at Kestrel.")).isEqualTo(SpeakerRole.NOT);
        assertThat(speaker("[Toda <9931.T>] said on Monday regulators had approved a drug."))
                .isEqualTo(SpeakerRole.NOT);
        assertThat(speaker("Profit at [Toda] beat forecasts.")).isEqualTo(SpeakerRole.NOT);
        assertThat(speaker("In Milan, [Toda] added 4 percent.")).isEqualTo(SpeakerRole.NOT);
    }

    private static SpeakerRole speaker(String marked) {
        TargetView view = Views.view(marked);
        return SpeakerRole.of(view.text(), view.first(), view.last());
    }
}
