package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchanges;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.SymbolStyle;
import io.newstape.text.Document;
import java.util.ArrayList;
import java.util.List;

/** What the scanner makes of a text without a security master. */
final class Scanned {

    private static final TickerScanner SCANNER = new TickerScanner(Exchanges.shipped(), KnownListings.NONE);

    private Scanned() {}

    static List<Mention> mentions(String text) {
        return SCANNER.scan(text);
    }

    /** The surfaces of the shares and funds that a text names. */
    static List<String> securities(String text) {
        return mentions(text).stream()
                .filter(Mention::isSecurity)
                .map(Mention::surface)
                .toList();
    }

    static Mention only(String text) {
        List<Mention> mentions = mentions(text);
        if (mentions.size() != 1) {
            throw new AssertionError("one mention expected in '" + text + "': " + mentions);
        }
        return mentions.get(0);
    }

    /** The rules that refused candidates of a text. */
    static List<MentionRule> refusals(String text) {
        List<MentionRule> refusals = new ArrayList<>();
        SCANNER.scan(new Document(text), null, SymbolStyle.UNDECLARED, (start, end, rule) -> refusals.add(rule));
        return refusals;
    }
}
