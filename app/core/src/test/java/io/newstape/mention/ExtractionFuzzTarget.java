package io.newstape.mention;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.newstape.mention.master.ShippedMaster;
import io.newstape.mention.scan.Mention;
import java.util.List;

/** What the fuzzer calls: extraction on any text must not throw, and its offsets must be right. */
public final class ExtractionFuzzTarget {

    private static final MentionFinder FINDER = MentionFinder.with(ShippedMaster.get());

    private ExtractionFuzzTarget() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        List<Mention> mentions = FINDER.find(text, null, (start, end, rule) -> text.substring(start, end));
        int before = 0;
        int start = -1;
        for (Mention mention : mentions) {
            // one symbol may have several listings: "(NYSE/TSX: X)"
            boolean sameSymbol = mention.start() == start && mention.end() == before;
            if (mention.start() < before && !sameSymbol) {
                throw new IllegalStateException("mentions overlap at " + mention.start());
            }
            if (!text.startsWith(mention.surface(), mention.start())) {
                throw new IllegalStateException("no '" + mention.surface() + "' at " + mention.start());
            }
            start = mention.start();
            before = mention.end();
        }
    }
}
