package io.newstape.history.export;

import io.newstape.schema.ArchivedArticle;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.specific.SpecificDatumReader;

/** Which rows of an exported file lie at some of its bytes, in words. */
final class RowPlace {

    private RowPlace() {}

    /**
     * @param file as it is now
     * @param from first byte
     * @param to byte to stop before
     * @return empty for a form whose rows have no place of their own, and when nobody can tell
     */
    static String of(Path file, long from, long to) {
        String name = file.getFileName().toString();
        String folder = file.getParent().getFileName().toString();
        try {
            if (name.endsWith(".csv") || name.endsWith(".jsonl")) {
                return ", lines " + (1 + lines(file, from)) + " to " + (1 + lines(file, to - 1));
            }
            return folder.startsWith("partition=") ? ", in or behind the article at offset " + article(file, from) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static long lines(Path file, long bytes) throws IOException {
        long lines = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (long i = 0; i < bytes; i++) {
                lines += in.read() == '\n' ? 1 : 0;
            }
        }
        return lines;
    }

    /** Articles are compressed in blocks: the first one of the block that the byte is in, or of the block before. */
    private static long article(Path file, long from) throws IOException {
        long first = 0;
        long block = -1;
        try (DataFileReader<ArchivedArticle> articles =
                new DataFileReader<>(file.toFile(), new SpecificDatumReader<>(ArchivedArticle.class))) {
            while (articles.hasNext() && articles.previousSync() <= from) {
                long start = articles.previousSync();
                long offset = articles.next().getOffset();
                first = start == block ? first : offset;
                block = start;
            }
        } catch (AvroRuntimeException e) {
            // what makes it unreadable is what is looked for: the last block that can be read is before it
        }
        return first;
    }
}
