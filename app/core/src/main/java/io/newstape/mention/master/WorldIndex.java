package io.newstape.mention.master;

import io.newstape.mention.exchange.Exchanges;
import io.newstape.mention.exchange.ShareClass;
import io.newstape.schema.InstrumentKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the wide list by symbol. The bytes of the file stay as they are, and a row is made when it is asked for:
 * so the list is there after some tens of milliseconds and takes about 6 MB.
 *
 * <p>Behind the first line come five columns, each with a line for every row: the names (empty for that of the row
 * before), the MICs, the symbols, the kinds with {@code h} at home, and the RICs, see {@link WorldListing}. Column by
 * column the file packs a tenth smaller than row by row.
 */
final class WorldIndex {

    private static final int SLOTS = 1 << 18;

    private final byte[] text;
    /** Where the fields of each row begin. */
    private final int[] names;

    private final int[] mics;
    private final int[] symbols;
    private final int[] kinds;
    private final int[] rics;
    /** The last row of each hash, plus 1, and for each row the one before it with the same hash. */
    private final int[] last = new int[SLOTS];

    private final int[] before;

    /**
     * @param text the file; its first line is not a row
     * @param size its rows
     */
    WorldIndex(byte[] text, int size) {
        this.text = text;
        this.names = column(lineEnd(0) + 1, size);
        this.mics = column(behind(names), size);
        this.symbols = column(behind(mics), size);
        this.kinds = column(behind(symbols), size);
        this.rics = column(behind(kinds), size);
        this.before = new int[size];
        for (int row = 0; row < size; row++) {
            if (text[names[row]] == '\n') {
                names[row] = names[row - 1];
            }
            int slot = slotOf(hashOfSymbol(symbols[row]));
            before[row] = last[slot];
            last[slot] = row + 1;
        }
    }

    private int[] column(int start, int size) {
        int[] fields = new int[size];
        int at = start;
        for (int row = 0; row < size; row++) {
            fields[row] = at;
            at = lineEnd(at) + 1;
        }
        return fields;
    }

    private int behind(int[] column) {
        return lineEnd(column[column.length - 1]) + 1;
    }

    /** The rows with a symbol, in any spelling of its share class; in the order of the file. */
    List<WorldListing> bySymbol(String symbol) {
        int hash = hash(ShareClass.dotted(symbol));
        List<WorldListing> found = List.of();
        for (int row = last[slotOf(hash)]; row > 0; row = before[row - 1]) {
            // most rows of a slot have another symbol
            WorldListing listing = hashOfSymbol(symbols[row - 1]) == hash ? listing(row - 1) : null;
            if (listing != null && listing.isSpelled(symbol)) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.add(0, listing);
            }
        }
        return found;
    }

    /** Whether a row has the hash of a symbol. */
    boolean mayHave(String symbol) {
        int hash = hash(ShareClass.dotted(symbol));
        for (int row = last[slotOf(hash)]; row > 0; row = before[row - 1]) {
            if (hashOfSymbol(symbols[row - 1]) == hash) {
                return true;
            }
        }
        return false;
    }

    private WorldListing listing(int row) {
        return new WorldListing(
                field(names[row]),
                Exchanges.shipped().byMic(field(mics[row])).orElseThrow(),
                field(symbols[row]),
                kind(text[kinds[row]]),
                text[kinds[row] + 1] == 'h',
                field(rics[row]));
    }

    private static InstrumentKind kind(byte letter) {
        return switch (letter) {
            case 'F' -> InstrumentKind.ETF;
            case 'P' -> InstrumentKind.PREFERRED;
            case 'W' -> InstrumentKind.WARRANT;
            case 'U' -> InstrumentKind.UNIT;
            case 'R' -> InstrumentKind.RIGHT;
            case 'D' -> InstrumentKind.DEBENTURE;
            default -> InstrumentKind.EQUITY;
        };
    }

    private String field(int start) {
        return new String(text, start, lineEnd(start) - start, StandardCharsets.UTF_8);
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < text.length && text[i] != '\n') {
            i++;
        }
        return i;
    }

    /** Signs between letters and leading zeros don't count: spellings of one symbol fall into one slot. */
    private int hashOfSymbol(int start) {
        int hash = 0;
        for (int i = start; text[i] != '\n'; i++) {
            hash = with(hash, (char) text[i]);
        }
        return hash;
    }

    private static int hash(String key) {
        int hash = 0;
        for (int i = 0; i < key.length(); i++) {
            hash = with(hash, key.charAt(i));
        }
        return hash;
    }

    private static int with(int hash, char c) {
        boolean counts = c != '-' && c != '.' && (c != '0' || hash != 0);
        return counts ? hash * 31 + c : hash;
    }

    private static int slotOf(int hash) {
        return (hash * 0x9E3779B9) >>> 14;
    }
}
