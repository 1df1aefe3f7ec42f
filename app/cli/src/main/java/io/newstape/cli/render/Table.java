package io.newstape.cli.render;

/**
 * Rows under fixed widths, a line each. What doesn't fit its column ends in {@code …}, so that no column shifts. Widths
 * are columns of the terminal: a wide character takes two, see {@link DisplayWidth}.
 */
public final class Table {

    private static final int OPEN = Integer.MAX_VALUE;

    private final int[] widths;

    /** @param widths one for each column; a gap of one stands between them */
    public Table(int... widths) {
        this.widths = widths.clone();
    }

    /**
     * This table with a last column that takes what is left of a line.
     *
     * @param line the width of a line; where it is too narrow for the table, the last column keeps its width
     */
    public Table filling(int line) {
        int[] filled = widths.clone();
        int last = widths.length - 1;
        int others = last;
        for (int i = 0; i < last; i++) {
            others += widths[i];
        }
        filled[last] = Math.max(widths[last], line - others);
        return new Table(filled);
    }

    /** This table with a last column that is never cut: for a pipe or a file, where no line is too long. */
    public Table open() {
        int[] open = widths.clone();
        open[widths.length - 1] = OPEN;
        return new Table(open);
    }

    /** @param cells one for each column; control characters in them are made visible */
    public String row(String... cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String cell = VisibleText.of(cells[i]);
            row.append(i == 0 ? "" : " ").append(widths[i] == OPEN ? cell : DisplayWidth.fit(cell, widths[i]));
        }
        return row.toString().stripTrailing();
    }
}
