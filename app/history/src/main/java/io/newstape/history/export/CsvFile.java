package io.newstape.history.export;

import io.newstape.history.log.LogRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.generic.IndexedRecord;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows as CSV: a column for each component of the row's class, nothing for null, lists joined with {@code |}. */
final class CsvFile<R extends Record> implements RowFile<R> {

    private final RecordComponent[] columns;
    private final CSVPrinter printer;

    CsvFile(OutputStream out, Class<R> rowType) throws IOException {
        columns = rowType.getRecordComponents();
        String[] header = Arrays.stream(columns).map(RecordComponent::getName).toArray(String[]::new);
        printer = new CSVPrinter(
                new OutputStreamWriter(out, StandardCharsets.UTF_8),
                CSVFormat.RFC4180.builder().setHeader(header).get());
    }

    @Override
    public void write(LogRecord place, R row, IndexedRecord value) throws IOException {
        List<Object> cells = new ArrayList<>(columns.length);
        for (RecordComponent column : columns) {
            try {
                cells.add(cell(column.getAccessor().invoke(row)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("a row's own column can't be read: " + column.getName(), e);
            }
        }
        printer.printRecord(cells);
    }

    private static Object cell(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("|"))
                : value;
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
