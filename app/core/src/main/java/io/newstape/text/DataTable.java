package io.newstape.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables that ship beside a class: UTF-8, one row a line, cells separated by tabs. Blank lines and lines that begin with
 * # are remarks.
 */
public final class DataTable {

    private DataTable() {}

    /**
     * A row of a table.
     *
     * @param file the table's file
     * @param line number of the line, from 1
     * @param cells what stands between the tabs; may be empty
     */
    public record Row(String file, int line, List<String> cells) {

        /** The cell of a column, from 0. */
        public String cell(int column) {
            return cells.get(column);
        }

        /** An error that names the file and the line. */
        public IllegalStateException wrong(String what) {
            return new IllegalStateException(file + ", line " + line + ": " + what);
        }
    }

    /**
     * The rows of a table, in its order.
     *
     * @param beside the class whose package holds the file
     * @param columns how many cells each row has
     * @throws IllegalStateException when the file is missing from the jar, or a row has more or fewer cells
     */
    public static List<Row> rows(Class<?> beside, String file, int columns) {
        try (InputStream in = beside.getResourceAsStream(file)) {
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
                throw row.wrong(row.cells().size() + " cells, not " + columns);
            }
            rows.add(row);
        }
        return rows;
    }
}
