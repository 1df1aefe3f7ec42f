package io.newstape.mention.master;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.mention.SampleMasters;
import org.junit.jupiter.api.Test;

class MasterDiffTest {

    private static final String IBM = "XNYS:IBM,ibm,IBM,,IBM.N,XNYS,IBM,EQUITY,,true,,";
    private static final String GE = "XNYS:GE,ge,GE,,GE.N,XNYS,GE,EQUITY,,true,,";
    private static final String GE_RENAMED = "XNYS:GE,ge,GE Aerospace,,GE.N,XNYS,GE,EQUITY,,true,,";
    private static final String T = "XNYS:T,att,AT&T,,T.N,XNYS,T,EQUITY,,true,,";

    @Test
    void shouldTellWhatWasAddedRemovedAndChanged() {
        // When
        MasterDiff diff = MasterDiff.between(SampleMasters.of(IBM, GE), SampleMasters.of(GE_RENAMED, T));

        // Then
        assertThat(diff.added()).extracting(Listing::ric).containsExactly("T.N");
        assertThat(diff.removed()).extracting(Listing::ric).containsExactly("IBM.N");
        assertThat(diff.changed()).extracting(Listing::name).containsExactly("GE Aerospace");
    }

    @Test
    void shouldComeBackFromItsRecordUnchanged() {
        for (Listing row : ShippedMaster.get().rows()) {
            assertThat(InstrumentRecords.row(InstrumentRecords.record(row, "v")))
                    .isEqualTo(row);
        }
    }
}
