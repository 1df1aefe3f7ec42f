package io.newstape.mention.master;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changes from one master to another, row by row.
 *
 * @param added rows that only the second has
 * @param removed rows that only the first has
 * @param changed rows that both have, as the second has them
 */
public record MasterDiff(List<Listing> added, List<Listing> removed, List<Listing> changed) {

    public static MasterDiff between(SecurityMaster before, SecurityMaster after) {
        Map<String, Listing> old = new LinkedHashMap<>();
        before.rows().forEach(row -> old.put(InstrumentRecords.key(row), row));
        List<Listing> added = new ArrayList<>();
        List<Listing> changed = new ArrayList<>();
        for (Listing row : after.rows()) {
            Listing known = old.remove(InstrumentRecords.key(row));
            if (known == null) {
                added.add(row);
            } else if (!known.equals(row)) {
                changed.add(row);
            }
        }
        return new MasterDiff(List.copyOf(added), List.copyOf(old.values()), List.copyOf(changed));
    }
}
