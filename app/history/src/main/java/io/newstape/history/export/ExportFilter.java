package io.newstape.history.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which records of a table are exported.
 *
 * @param from published at this time or later; empty for all
 * @param to published before this time; empty for all
 * @param rics of these securities; empty for all
 * @param sources of these publishers, as the articles name them; empty for all
 */
public record ExportFilter(
        Optional<Instant> from, Optional<Instant> to, SortedSet<String> rics, SortedSet<String> sources) {

    public ExportFilter {
        rics = new TreeSet<>(rics);
        sources = new TreeSet<>(sources);
    }

    /** Takes every record. */
    public static ExportFilter none() {
        return new ExportFilter(Optional.empty(), Optional.empty(), new TreeSet<>(), new TreeSet<>());
    }

    public boolean isNone() {
        return equals(none());
    }

    /** @param ric empty for records that belong to no security; a choice of securities leaves them out */
    boolean takes(Instant publishedAt, Optional<String> ric, String source) {
        return from.filter(publishedAt::isBefore).isEmpty()
                && to.filter(end -> !publishedAt.isBefore(end)).isEmpty()
                && (rics.isEmpty() || ric.filter(rics::contains).isPresent())
                && (sources.isEmpty() || sources.contains(source));
    }

    /** What a manifest keeps of it: an export goes on with the same choice only. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        from.ifPresent(time -> json.put("from", time.toString()));
        to.ifPresent(time -> json.put("to", time.toString()));
        if (!rics.isEmpty()) {
            rics.forEach(json.putArray("ric")::add);
        }
        if (!sources.isEmpty()) {
            sources.forEach(json.putArray("source")::add);
        }
        return json;
    }
}
