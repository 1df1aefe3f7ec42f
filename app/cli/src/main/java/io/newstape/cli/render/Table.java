package io.newstape.cli.render;

import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Rows under fixed widths, a line each; what doesn't fit is cut. Wide CJK characters count twice. */
public final class Table {

    private final Column[] columns;

    /** @param widths in characters, one for each column; a gap of one stands between them */
    public Table(int... widths) {
        columns = new Column[widths.length];
        for (int i = 0; i < widths.length; i++) {
            columns[i] = new Column(widths[i] + (i == 0 ? 0 : 1), i == 0 ? 0 : 1, Column.Overflow.TRUNCATE);
        }
    }

    public String row(String... cells) {
        TextTable table = TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), columns);
        table.setAdjustLineBreaksForWideCJKCharacters(true);
        table.addRowValues(cells);
        return table.toString().stripTrailing();
    }
}
