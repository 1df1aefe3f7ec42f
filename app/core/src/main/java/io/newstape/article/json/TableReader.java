package io.newstape.article.json;

import com.fasterxml.jackson.databind.node.TextNode;
import io.newstape.article.format.ArticleFormat;
import io.newstape.article.format.BadBytes;
import io.newstape.article.format.BadText;
import io.newstape.article.format.DraftSink;
import io.newstape.article.format.FormatReader;
import io.newstape.article.format.HeadlessTable;
import io.newstape.article.format.SafeExcerpt;
import io.newstape.article.format.SourceProfile;
import io.newstape.article.format.SourceText;
import io.newstape.article.format.TableHead;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of news with a head: comma, semicolon or tab between the cells, quotes as in RFC 4180, one article a row. Its
 * columns are told apart by their heads, see {@link TableColumns}.
 */
public final class TableReader implements FormatReader {

    private static final String RULE = "Each row has as many cells as the head, and a cell with a separator, a quote or"
            + " a line end in it stands in double quotes.";

    private static final String NO_HEAD = "Put a first line with the names of its columns, such as: ";

    private final SourceProfile profile;

    public TableReader(SourceProfile profile) {
        this.profile = profile;
    }

    @Override
    public void read(SourceText text, DraftSink findings) throws IOException {
        String start = text.head(ArticleFormat.HEAD);
        int before = TableHead.line(start, TableColumns.declared(profile));
        Optional<HeadlessTable> headless = before < 0 ? HeadlessTable.of(start) : Optional.empty();
        if (headless.isPresent()) {
            findings.refused(
                    1, "it is a table without a head", NO_HEAD + headless.get().head());
            return;
        }
        TableLines rows = new TableLines(text);
        rows.pass(before);
        TableLines.Row first = rows.next();
        if (first != null && TableHead.isSeparatorLine(first.text())) {
            first = rows.next();
        }
        if (first == null) {
            findings.refused(0, "it is empty", "");
            return;
        }
        char separator = TableHead.separator(first.text());
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        TableColumns columns;
        try {
            List<String> written = cells(first.text(), format);
            if (written.size() > TableColumns.MOST) {
                findings.refused(
                        first.line(), "its head has more than " + TableColumns.MOST + " columns", "Leave some out.");
                return;
            }
            columns = new TableColumns(written, profile);
            rows.follow(written.size(), separator);
        } catch (IOException e) {
            findings.refused(first.line(), "the names of the columns can't be read", RULE);
            return;
        }
        if (!columns.areOfNews()) {
            findings.refused(
                    first.line(),
                    "it is a table, and none of its columns is known: "
                            + SafeExcerpt.briefly(String.join(", ", columns.names())),
                    "A profile says what they are: --profile FILE with lines such as headline=NAME and published=NAME.");
            return;
        }
        for (TableLines.Row row = rows.next(); row != null; row = rows.next()) {
            Optional<BadBytes> bad = row.text().indexOf(SourceText.BAD) < 0
                    ? Optional.empty()
                    : text.badBytes(row.line(), row.lastLine());
            if (bad.isPresent()) {
                BadText.refuse(bad.get(), text.charset(), findings);
            } else if (!row.problem().isEmpty()) {
                findings.refused(row.line(), row.problem(), RULE);
            } else {
                read(row, columns, format, findings);
            }
        }
    }

    private void read(TableLines.Row row, TableColumns columns, CSVFormat format, DraftSink findings) {
        List<String> cells;
        try {
            cells = cells(row.text(), format);
        } catch (IOException e) {
            findings.refused(row.line(), "no valid row: " + SafeExcerpt.briefly(e.getMessage()), RULE);
            return;
        }
        if (cells.size() != columns.count()) {
            findings.refused(
                    row.line(), "the row has " + cells.size() + " cells, and the head has " + columns.count(), RULE);
            return;
        }
        JsonDraft.of(columns.row(cells.stream().map(TextNode::valueOf).toList()), row.line(), profile)
                .ifPresentOrElse(
                        findings::found,
                        () -> findings.refused(row.line(), "the row has neither a headline nor a text", ""));
    }

    private static List<String> cells(String row, CSVFormat format) throws IOException {
        try (CSVParser parser = CSVParser.parse(new StringReader(row), format)) {
            List<String> cells = new ArrayList<>();
            for (CSVRecord record : parser) {
                record.forEach(cells::add);
            }
            return cells;
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
