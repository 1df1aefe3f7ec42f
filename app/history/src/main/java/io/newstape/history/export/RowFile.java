package io.newstape.history.export;

import io.newstape.history.log.LogRecord;
import java.io.Closeable;
import java.io.IOException;
import org.apache.avro.generic.IndexedRecord;

/** A file of rows that is being written. */
interface RowFile<R extends Record> extends Closeable {

    /**
     * @param place where the record stood
     * @param row for formats with columns
     * @param value the record that the row was made of, for formats that keep it whole
     */
    void write(LogRecord place, R row, IndexedRecord value) throws IOException;
}
