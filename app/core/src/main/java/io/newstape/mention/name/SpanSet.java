package io.newstape.mention.name;

import io.newstape.mention.scan.Mention;
import java.util.BitSet;
import java.util.List;

/** Which units of a text belong to mentions: their symbols and the names beside them. */
public final class SpanSet {

    private final BitSet units = new BitSet();

    public SpanSet(List<Mention> mentions) {
        for (Mention mention : mentions) {
            units.set(mention.start(), mention.end());
            if (mention.company() != null) {
                units.set(mention.companyStart(), mention.companyEnd());
            }
        }
    }

    /** Whether a mention has any unit of a span: a name may begin in front of one that is taken. */
    public boolean touches(int start, int end) {
        int next = units.nextSetBit(start);
        return next >= 0 && next < end;
    }
}
