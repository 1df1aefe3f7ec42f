package io.newstape.history.export;

import io.newstape.history.log.LogRecord;
import java.time.LocalDate;

/**
 * How the rows of a table are spread over files.
 *
 * @param fileBytes about how large a file gets, whatever the dates of its rows; 0: one file for each date
 */
public record ExportLayout(long fileBytes) {

    public ExportLayout {
        if (fileBytes < 0) {
            throw new IllegalArgumentException("a file can't have " + fileBytes + " bytes");
        }
    }

    /** One file for each date of publication, in a folder of its own. */
    public static ExportLayout byDate() {
        return new ExportLayout(0);
    }

    boolean isByDate() {
        return fileBytes == 0;
    }

    /** The folder that a record belongs in, with a slash at its end; empty for the folder of the table. */
    String folder(ExportFormat format, LogRecord place, LocalDate date) {
        if (format == ExportFormat.AVRO) {
            return "partition=" + place.partition() + "/";
        }
        return isByDate() ? "date=" + date + "/" : "";
    }
}
