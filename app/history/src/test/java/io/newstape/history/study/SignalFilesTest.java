package io.newstape.history.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.history.log.HistoryRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that aren't, or are no longer, what newstape wrote. */
class SignalFilesTest {

    private static final String HEADER =
            "signalId,revision,action,ric,mic,company,instrumentId,headline,publishedAt,relevance,score,novelty7d,"
                    + "surprise,referenceVersion,modelVersion,rulesVersion\n";
    private static final String SIGNAL = "{\"signalId\":\"a\",\"revision\":1,\"action\":\"NEW\","
            + "\"security\":{\"ric\":\"8031.T\",\"company\":\"Mitsui\"},"
            + "\"article\":{\"headline\":\"News\",\"publishedAt\":\"2024-11-11T01:00:00Z\"},\"relevance\":1.0,\"sentiment\":null,\"novelty\":null,"
            + "\"surprise\":null}\n";

    @TempDir
    Path directory;

    @Test
    void shouldReadOnlyWhatTheManifestNames() throws IOException {
        // Given
        manifest("signals", "whole.csv");
        write("whole.csv", HEADER + "a,1,NEW,8031.T,,Mitsui,,News,2024-11-11T01:00:00Z,0.5,,,,,m,r\n");
        write("stray.csv", "half");

        // Then
        assertThat(read()).singleElement().satisfies(signal -> {
            assertThat(signal.ric()).isEqualTo("8031.T");
            assertThat(signal.score()).isNull();
        });
    }

    @Test
    void shouldNameFileAndLineThatAreDamaged() throws IOException {
        manifest("signals", "part.csv");
        write("part.csv", HEADER + "a,1,NEW,8031.T,,Mitsui,,News,yesterday,0.5,,,,,m,r\n");
        assertRefused("part.csv, line 2: ");
        write("part.csv", HEADER + "a,1,SOLD,8031.T,,Mitsui,,News,2024-11-11T01:00:00Z,0.5,,,,,m,r\n");
        assertRefused("part.csv, line 2: ");
        write("part.csv", HEADER + "a,1,NEW\n");
        assertRefused("part.csv, line 2: ");
        write("part.csv", "signalId\na\n");
        assertRefused("part.csv, line 2: ");
        manifest("signals", "part.jsonl");
        write("part.jsonl", SIGNAL + "{\"half");
        assertRefused("part.jsonl, line 2: it is no JSON");
        write("part.jsonl", SIGNAL + "{\"articleId\":\"a\"}\n");
        assertRefused("part.jsonl, line 2: it has no signalId");
        manifest("signals", "part.parquet");
        write("part.parquet", "PAR1");
        assertRefused("part.parquet");
        manifest("signals", "gone.parquet");
        assertRefused("gone.parquet");
    }

    @Test
    void shouldRefuseWhatHoldsNoSignals() throws IOException {
        assertRefused("holds no export and no replay");
        manifest("articles", "part.csv");
        assertRefused("'articles'");
        write("manifest.json", "{\"table\": \"sig");
        assertRefused("manifest.json");
        Files.delete(directory.resolve("manifest.json"));
        write("replay.json", "{\"files\":{\"market.signal-windows.jsonl\":10}}");
        assertRefused("has written no signals");
    }

    @Test
    void shouldSayWhetherAReplayCameToItsEndInEitherOrder() throws IOException {
        write("market.signals.jsonl", "");
        for (String leg : List.of("0 0 59", "0 0 59 94", "0 0 59 40,54")) {
            replay(leg, 59);
            assertThat(SignalFiles.in(directory).complete()).as(leg).isTrue();
            replay(leg, 54);
            assertThat(SignalFiles.in(directory).complete()).as(leg).isFalse();
        }
        replay("0 59", 59);
        assertRefused("replay.json");
    }

    private void replay(String leg, int next) throws IOException {
        write(
                "replay.json",
                "{\"partitions\":{\"0\":{\"leg\":\"" + leg + "\",\"next\":" + next
                        + "}},\"files\":{\"market.signals.jsonl\":0}}");
    }

    private void assertRefused(String complaint) {
        assertThatThrownBy(this::read).isInstanceOf(HistoryRefused.class).hasMessageContaining(complaint);
    }

    private List<RecordedSignal> read() {
        List<RecordedSignal> signals = new ArrayList<>();
        SignalFiles.in(directory).read(signals::add);
        return signals;
    }

    private void manifest(String table, String file) throws IOException {
        write("manifest.json", "{\"table\":\"" + table + "\",\"runs\":[{\"files\":[{\"name\":\"" + file + "\"}]}]}");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }
}
