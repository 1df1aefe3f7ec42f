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
 * <p>A line has, between tabs, the name (empty for that of the line before), the MIC, the symbol, the kind with {@code
 * h} at home, and the RIC, see {@link WorldListing}.
 */
final class WorldIndex {

    private static final int SLOTS = 1 << 18;

    private final byte[] text;
    /** Where each row begins, and where the line with its name does. */
    private final int[] rows;

    private final int[] names;
    /** The last row of each hash, plus 1, and for each row the one before it with the same hash. */
    private final int[] last = new int[SLOTS];

    private final int[] before;

    /** @param text the file; its first line is not a row */
    WorldIndex(byte[] text, int size) {
        this.text = text;
        this.rows = new int[size];
        this.names = new int[size];
        this.before = new int[size];
        int at = lineEnd(0) + 1;
        int name = at;
        for (int row = 0; row < size; row++) {
            name = text[at] == '\t' ? name : at;
            rows[row] = at;
            names[row] = name;
            int slot = slotOfSymbol(tab(tab(at) + 1) + 1);
            before[row] = last[slot];
            last[slot] = row + 1;
            at = lineEnd(at) + 1;
        }
    }

    /** The rows with a symbol, in any spelling of its share class; in the order of the file. */
    List<WorldListing> bySymbol(String symbol) {
        int newest = last[slot(ShareClass.dotted(symbol))];
        if (newest == 0) {
            return List.of();
        }
        List<WorldListing> found = new ArrayList<>(2);
        for (int row = newest; row > 0; row = before[row - 1]) {
            WorldListing listing = listing(row - 1);
            if (listing.isSpelled(symbol)) {
                found.add(0, listing);
            }
        }
        return found;
    }

    private WorldListing listing(int row) {
        int mic = tab(rows[row]) + 1;
        int symbol = tab(mic) + 1;
        int kind = tab(symbol) + 1;
        int ric = tab(kind) + 1;
        return new WorldListing(
                field(names[row], tab(names[row])),
                Exchanges.shipped().byMic(field(mic, symbol - 1)).orElseThrow(),
                field(symbol, kind - 1),
                kind(text[kind]),
                text[ric - 2] == 'h',
                field(ric, lineEnd(ric)));
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

    private String field(int start, int end) {
        return new String(text, start, end - start, StandardCharsets.UTF_8);
    }

    private int tab(int from) {
        int i = from;
        while (text[i] != '\t') {
            i++;
        }
        return i;
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < text.length && text[i] != '\n') {
            i++;
        }
        return i;
    }

    /** Signs between letters and leading zeros don't count: spellings of one symbol fall into one slot. */
    private int slotOfSymbol(int start) {
        int hash = 0;
        for (int i = start; text[i] != '\t'; i++) {
            hash = with(hash, (char) text[i]);
        }
        return slotOf(hash);
    }

    private static int slot(String key) {
        int hash = 0;
        for (int i = 0; i < key.length(); i++) {
            hash = with(hash, key.charAt(i));
        }
        return slotOf(hash);
    }

    private static int with(int hash, char c) {
        boolean counts = c != '-' && c != '.' && (c != '0' || hash != 0);
        return counts ? hash * 31 + c : hash;
    }

    private static int slotOf(int hash) {
        return (hash * 0x9E3779B9) >>> 14;
    }
}
