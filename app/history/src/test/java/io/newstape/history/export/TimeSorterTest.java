package io.newstape.history.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.history.log.LogRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order depends on the records alone, however many fit the memory. */
class TimeSorterTest {

    private static final int RECORDS = 5000;

    @TempDir
    Path directory;

    @Test
    void shouldGiveTheSameOrderWhateverFitsTheMemory() throws IOException {
        // When: all fit; a few files; more files than are merged at once
        List<String> inMemory = sorted(1L << 30);
        List<String> fewFiles = sorted(200_000);
        List<String> manyFiles = sorted(1);

        // Then
        assertThat(inMemory).hasSize(RECORDS).isEqualTo(expected());
        assertThat(fewFiles).isEqualTo(inMemory);
        assertThat(manyFiles).isEqualTo(inMemory);
    }

    @Test
    void shouldLeaveNoTemporaryFile() throws IOException {
        // When
        sorted(1000);

        // Then
        assertThat(directory.resolve("scratch")).doesNotExist();
    }

    private List<String> sorted(long memory) throws IOException {
        List<String> order = new ArrayList<>();
        try (TimeSorter sorter = new TimeSorter(directory.resolve("scratch"), "t", memory)) {
            for (LogRecord record : records()) {
                sorter.add(record.time() * 1000, record);
            }
            sorter.drain(record -> order.add(text(record)));
        }
        return order;
    }

    private static List<String> expected() {
        return records().stream()
                .sorted(Comparator.comparingLong(LogRecord::time)
                        .thenComparingInt(LogRecord::partition)
                        .thenComparingLong(LogRecord::offset))
                .map(TimeSorterTest::text)
                .toList();
    }

    private static String text(LogRecord record) {
        return record.topic() + " " + record.time() + " " + record.partition() + " " + record.offset() + " "
                + record.value().length;
    }

    /** Times before and after 1970, some of them the same; bytes of many lengths, none among them. */
    private static List<LogRecord> records() {
        Random random = new Random(3);
        List<LogRecord> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            byte[] value = new byte[random.nextInt(200)];
            random.nextBytes(value);
            records.add(new LogRecord("t", i % 3, i / 3, random.nextInt(1000) - 500, null, value, new RecordHeaders()));
        }
        return records;
    }
}
