package io.newstape.history.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.history.export.ExportedChain;
import io.newstape.history.log.ChainLinks;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogInMemory;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.RecordChain;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainProofTest {

    private static final int RECORDS = 1000;

    @Test
    void shouldAgreeWithTheExportOfTheSameRecords() {
        // When
        ChainProof proof = ChainProof.of(log(-1), "t", 0, 700, Optional.of(exported(log(-1), RECORDS)));

        // Then
        assertThat(proof.isVouchedFor()).isTrue();
        assertThat(proof.records()).isEqualTo(701);
        assertThat(proof.agreesTo()).isBetween(700L, 703L);
        assertThat(proof.differsAt()).isEqualTo(-1);
    }

    @Test
    void shouldPlaceARecordThatWasChanged() {
        // When
        ChainProof proof = ChainProof.of(log(333), "t", 0, 700, Optional.of(exported(log(-1), RECORDS)));

        // Then: every fourth link is kept of a thousand
        assertThat(proof.isVouchedFor()).isFalse();
        assertThat(proof.agreesTo()).isBetween(329L, 332L);
        assertThat(proof.differsAt()).isBetween(333L, 336L);
    }

    @Test
    void shouldNotVouchForWhatCameAfterTheExport() {
        // When
        ChainProof proof = ChainProof.of(log(-1), "t", 0, 700, Optional.of(exported(log(-1), 500)));

        // Then
        assertThat(proof.isVouchedFor()).isFalse();
        assertThat(proof.agreesTo()).isEqualTo(499);
        assertThat(proof.differsAt()).isEqualTo(-1);
    }

    @Test
    void shouldMissRecordsThatTheExportHad() {
        // Given: a log that lost what was behind offset 600
        LogInMemory shorter = new LogInMemory("t").partition(0, 0);
        fill(shorter, 601, -1);

        // When
        ChainProof proof = ChainProof.of(shorter, "t", 0, 600, Optional.of(exported(log(-1), RECORDS)));

        // Then
        assertThat(proof.isVouchedFor()).isFalse();
        assertThat(proof.differsAt()).isGreaterThan(600);
    }

    @Test
    void shouldGiveTheSameLinkWithoutAnExport() {
        // When
        ChainProof without = ChainProof.of(log(-1), "t", 0, 700, Optional.empty());
        ChainProof with = ChainProof.of(log(-1), "t", 0, 700, Optional.of(exported(log(-1), RECORDS)));

        // Then
        assertThat(without.link()).isEqualTo(with.link());
        assertThat(without.agreesTo()).isEqualTo(-1);
    }

    @Test
    void shouldRefuseWhatIsGone() {
        // Given: a log whose start was deleted
        LogInMemory cut = new LogInMemory("t").partition(0, 100);
        fill(cut, 200, -1);

        // Then
        assertThatThrownBy(() -> ChainProof.of(cut, "t", 0, 50, Optional.empty()))
                .isInstanceOf(HistoryRefused.class)
                .hasMessage("t-0 has no offset 50: it holds 100 to 300");
        assertThatThrownBy(() -> ChainProof.of(cut, "t", 0, 150, Optional.of(exported(log(-1), RECORDS))))
                .isInstanceOf(HistoryRefused.class)
                .hasMessage("offsets 0 to 99 of t-0 are gone: retention deleted them");
    }

    private static LogInMemory log(int changed) {
        LogInMemory log = new LogInMemory("t").partition(0, 0);
        fill(log, RECORDS, changed);
        return log;
    }

    private static void fill(LogInMemory log, int records, int changed) {
        for (int i = 0; i < records; i++) {
            String value = i == changed ? "changed" : "value";
            log.add(0, i, "key", (value + i).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static ExportedChain exported(LogInMemory log, long to) {
        ChainLinks links = new ChainLinks(RecordChain.START);
        try (LogCursor cursor = log.open("t", 0, 0, to)) {
            for (Optional<LogRecord> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                links.add(next.get());
            }
        }
        return new ExportedChain("t", 0, 0, to, links.start(), links.links());
    }
}
