package io.newstape.cli.config;

import io.newstape.history.export.Isins;
import io.newstape.mention.master.Listing;
import io.newstape.mention.master.SecurityMaster;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** ISINs from the security masters that signals were made with. For one thread. */
public final class MasterIsins implements Isins {

    private final MasterCatalog masters;
    private final Map<String, Optional<SecurityMaster>> byVersion = new TreeMap<>();
    private final SortedSet<String> gone = new TreeSet<>();

    public MasterIsins(MasterCatalog masters) {
        this.masters = masters;
    }

    @Override
    public Optional<String> of(String referenceVersion, String ric, LocalDate day) {
        if (referenceVersion == null || referenceVersion.isEmpty()) {
            return Optional.empty();
        }
        return byVersion
                .computeIfAbsent(referenceVersion, this::master)
                .flatMap(master -> master.find(ric, day))
                .map(Listing::isin);
    }

    /** Versions that were asked for and that nobody has any more. */
    public SortedSet<String> gone() {
        return gone;
    }

    private Optional<SecurityMaster> master(String version) {
        Optional<SecurityMaster> master = masters.version(version);
        if (master.isEmpty()) {
            gone.add(version);
        }
        return master;
    }
}
