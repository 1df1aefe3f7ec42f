package io.newstape.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The articles of the demo, in the jar, in the order in which they come. */
final class SampleArticles {

    private static final String FOLDER = "demo/";
    private static final CSVFormat INDEX =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private SampleArticles() {}

    static Stream<ArticleSource> all() {
        try (Reader reader = new InputStreamReader(open("index.csv"), StandardCharsets.UTF_8);
                CSVParser index = CSVParser.parse(reader, INDEX)) {
            return index.getRecords().stream().map(SampleArticles::source);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar's samples can't be read", e);
        }
    }

    private static ArticleSource source(CSVRecord row) {
        String file = row.get("file");
        String publishedAt = row.get("publishedAt");
        return new ArticleSource(
                file,
                publishedAt.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(publishedAt)),
                () -> open(file));
    }

    private static InputStream open(String file) throws IOException {
        InputStream in = SampleArticles.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IOException("the jar has no sample " + file);
        }
        return in;
    }
}
