package io.newstape.sentiment.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tab-separated data files beside this class; lines that begin with # are remarks. */
public final class DataTable {

    private DataTable() {}

    /** A line of a table with its number, from 1. */
    public record Row(String file, int line, List<String> cells) {

        IllegalStateException wrong(String what) {
            return new IllegalStateException(file + ", line " + line + ": " + what);
        }
    }

    public static List<Row> rows(String file, int columns) {
        try (InputStream in = DataTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            return rows(file, columns, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }

    private static List<Row> rows(String file, int columns, BufferedReader lines) throws IOException {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Row row = new Row(file, number, List.of(line.split("\t", -1)));
            if (row.cells().size() != columns) {
                throw row.wrong(row.cells().size() + " columns, not " + columns);
            }
            rows.add(row);
        }
        return rows;
    }
}
