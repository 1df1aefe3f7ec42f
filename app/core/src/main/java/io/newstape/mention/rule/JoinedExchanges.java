package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.ExchangePrefix;
import io.newstape.mention.scan.Scan;
import io.newstape.text.FoldedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Exchanges that stand together before one colon: {@code (NYSE/TASE: X)}, {@code (TSX, NYSE: X)}, {@code (NYSE and TSX:
 * X)}. One that the table doesn't know, such as {@code LTSE}, takes nothing from the others.
 *
 * @param known those that the table knows, in the order of the text; empty for fewer than two names
 */
record JoinedExchanges(List<ExchangePrefix> known) {

    static final JoinedExchanges NONE = new JoinedExchanges(List.of());
    private static final int MOST = 5;
    private static final int REACH = 80;
    private static final int LONGEST_UNKNOWN = 10;

    /**
     * @param end unit behind the last name
     * @param last what was read before the colon; null when the table has no such name
     */
    static JoinedExchanges before(Scan scan, int end, ExchangePrefix last) {
        int floor = opening(scan, end);
        int alone = beginning(scan.text, end, floor);
        if (behindJoint(scan.text, alone, floor) == alone) {
            // nearly all stand alone
            return NONE;
        }
        List<ExchangePrefix> names = new ArrayList<>();
        int to = end;
        int pieces = 0;
        while (to > floor && pieces < MOST) {
            int from = beginning(scan.text, to, floor);
            int start = scan.text.skipSpaces(from);
            ExchangePrefix name = named(scan, start, to);
            boolean unknown = name == null && pieces == 0 && isCode(scan.text, start, to);
            if (name == null && !unknown) {
                break;
            }
            if (name != null) {
                names.add(0, name);
            }
            pieces++;
            int next = behindJoint(scan.text, from, floor);
            if (next == from) {
                break;
            }
            to = next;
        }
        return pieces < 2 || names.isEmpty() ? NONE : new JoinedExchanges(List.copyOf(names));
    }

    /** Behind the bracket that they stand in; without one, only what a slash joins counts. */
    private static int opening(Scan scan, int end) {
        FoldedText text = scan.text;
        for (int i = end; i > scan.consumed() && end - i < REACH; i--) {
            char c = text.at(i - 1);
            if (FoldedText.isOpening(c)) {
                return i;
            } else if (FoldedText.isClosing(c) || c == '\n' || c == ':') {
                break;
            }
        }
        int start = end;
        while (start > scan.consumed() && end - start < REACH && isNamePart(text.at(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isNamePart(char c) {
        return FoldedText.isWord(c) || c == '/' || c == '-';
    }

    /** Where the name that ends here begins: behind a joint, or at the floor. */
    private static int beginning(FoldedText text, int end, int floor) {
        int at = end;
        while (at > floor && !isMark(text.at(at - 1)) && !isAnd(text, at)) {
            at--;
        }
        return at;
    }

    /** Before the joint that ends here; the same place when there is none. */
    private static int behindJoint(FoldedText text, int from, int floor) {
        int at = from;
        while (at > floor && (isMark(text.at(at - 1)) || FoldedText.isSpace(text.at(at - 1)))) {
            at--;
        }
        return isAnd(text, at + 1) ? text.skipSpacesBack(at - 3) : at;
    }

    private static boolean isMark(char c) {
        return c == '/' || c == ',' || c == '&' || c == ';';
    }

    /** Whether "and " ends right before a place. */
    private static boolean isAnd(FoldedText text, int at) {
        return text.startsWith(at - 4, "and ") && FoldedText.isSpace(text.at(at - 5));
    }

    private static ExchangePrefix named(Scan scan, int start, int end) {
        if (end <= start) {
            return null;
        }
        String written = scan.text.slice(start, end);
        Exchange exchange = scan.exchanges.byPrefix(written).orElse(null);
        return exchange == null ? null : new ExchangePrefix(ExchangePrefix.keyOf(written), exchange, start, end);
    }

    private static boolean isCode(FoldedText text, int start, int end) {
        return end - start >= 2 && end - start <= LONGEST_UNKNOWN && text.endOfCapitals(start) == end;
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    /** The prefix that begins where the first of them does, so that the company's name is looked for before it. */
    ExchangePrefix prefixOr(ExchangePrefix alone) {
        if (known.isEmpty()) {
            return alone;
        }
        ExchangePrefix first = known.get(0);
        return alone == null || alone.exchange() == null
                ? first
                : new ExchangePrefix(alone.key(), alone.exchange(), first.start(), alone.end());
    }

    /** Those whose RIC can be made of the symbol. */
    List<ExchangePrefix> listing(Scan scan, ListedSymbol symbol) {
        if (known.isEmpty()) {
            return known;
        }
        return known.stream()
                .filter(prefix -> prefix.exchangeOf(scan, symbol.root()) != null)
                .filter(prefix -> prefix.exchange().grammar().matches(symbol.root()))
                .filter(prefix -> symbol.ricAt(prefix.exchange()) != null)
                .toList();
    }
}
