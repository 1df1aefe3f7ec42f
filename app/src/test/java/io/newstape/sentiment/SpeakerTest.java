package io.newstape.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeakerTest {

    @Test
    void shouldTakeACompanyThatNamesNoOneElseForASpeakerOfItself() {
        assertThat(speaker("Sales rose 12 percent, [Toda <9931.T>] said on Monday."))
                .isEqualTo(Speaker.OF_ITSELF);
        assertThat(speaker("Sales rose to 14 billion yen, [Toda] said.")).isEqualTo(Speaker.OF_ITSELF);
    }

    @Test
    void shouldTakeAHouseForASource() {
        assertThat(speaker("Oil prices will fall, analysts at [Toda] said.")).isEqualTo(Speaker.OF_OTHERS);
        assertThat(speaker("Sales of Kuroda will fall, [Toda] said.")).isEqualTo(Speaker.OF_OTHERS);
        assertThat(speaker("Rates will rise, [Nomura] said.")).isEqualTo(Speaker.OF_OTHERS);
        assertThat(speaker("[Toda] cut Kuroda <9958.T> to underperform.")).isEqualTo(Speaker.OF_OTHERS);
        assertThat(speaker("[Toda], the London brokerage, likes Kuroda.")).isEqualTo(Speaker.OF_OTHERS);
        assertThat(speaker("Short seller [Toda] accused Kuroda of fraud.")).isEqualTo(Speaker.OF_OTHERS);
        assertThat(speaker("Kuroda was downgraded by [Toda].")).isEqualTo(Speaker.OF_OTHERS);
    }

    @Test
    void shouldTellWhoIsSpokenOfFromWhoSpeaks() {
        String text = "\"It is a poor result,\" said Ann Lee, an analyst at Kestrel, of packaging firm [Toda].";

        assertThat(speaker(text)).isEqualTo(Speaker.OF_ITSELF);
        assertThat(speaker(text.replace("Kestrel", "[Kestrel]").replace("[Toda]", "Toda")))
                .isEqualTo(Speaker.OF_OTHERS);
        assertThat(speaker("[Toda] and Kuroda are joint bookrunners of the sale."))
                .isEqualTo(Speaker.OF_OTHERS);
    }

    @Test
    void shouldTakeNeitherForASubject() {
        assertThat(speaker("[Toda <9931.T>] was upgraded to buy at Kestrel.")).isEqualTo(Speaker.NOT);
        assertThat(speaker("[Toda <9931.T>] said on Monday regulators had approved a drug."))
                .isEqualTo(Speaker.NOT);
        assertThat(speaker("Profit at [Toda] beat forecasts.")).isEqualTo(Speaker.NOT);
        assertThat(speaker("In Milan, [Toda] added 4 percent.")).isEqualTo(Speaker.NOT);
    }

    private static Speaker speaker(String marked) {
        View view = Views.view(marked);
        return Speaker.of(view.passage(), view.first(), view.last());
    }
}
