package io.newstape.history.log;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Some links of a chain, by the offsets of their records: evenly spread, never more than a fixed number of them however
 * long the chain is, and the last one.
 */
public final class ChainLinks {

    private static final int MOST = 256;

    private final String start;
    private final RecordChain chain;
    private final SortedMap<Long, String> links = new TreeMap<>();
    private long every = 1;
    private long records;
    private long last = -1;

    /** @param start link to go on from */
    public ChainLinks(String start) {
        this.start = start;
        this.chain = new RecordChain(start);
    }

    /** Adds the next record. */
    public void add(LogRecord record) {
        chain.add(record);
        last = record.offset();
        records++;
        if (records % every == 0) {
            links.put(last, chain.link());
            if (links.size() > MOST) {
                thin();
            }
        }
    }

    /** The link that it went on from. */
    public String start() {
        return start;
    }

    /** The last link. */
    public String end() {
        return chain.link();
    }

    /** The links, by offset. */
    public SortedMap<Long, String> links() {
        SortedMap<Long, String> all = new TreeMap<>(links);
        if (last >= 0) {
            all.put(last, chain.link());
        }
        return all;
    }

    /** Every second one stays. */
    private void thin() {
        every *= 2;
        boolean stays = false;
        for (var each = links.keySet().iterator(); each.hasNext(); stays = !stays) {
            each.next();
            if (!stays) {
                each.remove();
            }
        }
    }
}
