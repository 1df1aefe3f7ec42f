package io.newstape.mention.master;

import io.newstape.mention.exchange.ShareClass;
import io.newstape.mention.scan.KnownListings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The security master: dated rows under one version. Immutable and shared by all threads.
 *
 * <p>Everything is asked as of a day, so that a RIC which was one company's and is another's today resolves to the
 * company that had it when the article appeared. The version is a hash of the rows, whatever their order was.
 */
public final class SecurityMaster implements KnownListings {

    private static final Set<String> AMERICAN = Set.of("XNYS", "XNAS", "XASE", "ARCX", "BATS", "OTCM", "OTCB", "OTCQ");
    private static final Comparator<Listing> ORDER = Comparator.comparing(Listing::instrumentId)
            .thenComparing(Listing::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Listing::ric);

    private final List<Listing> rows;
    private final String version;
    private final Map<String, List<Listing>> byRic = new HashMap<>();
    private final Map<String, List<Listing>> bySymbol = new HashMap<>();
    private final Map<String, List<Listing>> byCompany = new HashMap<>();

    public SecurityMaster(List<Listing> listings) {
        List<Listing> sorted = new ArrayList<>(listings);
        sorted.sort(ORDER);
        this.rows = List.copyOf(sorted);
        this.version = MasterVersion.of(rows);
        for (Listing row : rows) {
            put(byRic, row.ric(), row);
            put(bySymbol, key(row.symbol(), row.mic()), row);
            if (AMERICAN.contains(row.mic())) {
                put(bySymbol, key(row.symbol(), null), row);
            }
            put(byCompany, row.companyId(), row);
        }
    }

    private static void put(Map<String, List<Listing>> map, String key, Listing row) {
        List<Listing> known = map.get(key);
        if (known == null) {
            map.put(key, List.of(row));
        } else {
            List<Listing> more = new ArrayList<>(known);
            more.add(row);
            map.put(key, List.copyOf(more));
        }
    }

    /** 16 hexadecimal digits that change with the content. */
    public String version() {
        return version;
    }

    /** All rows, by instrument and date. */
    public List<Listing> rows() {
        return rows;
    }

    /** The rows of a company that hold on a day, primary first. */
    public List<Listing> listingsOf(String companyId, LocalDate day) {
        return byCompany.getOrDefault(companyId, List.of()).stream()
                .filter(row -> row.holdsOn(day))
                .sorted(Comparator.comparing((Listing row) -> !row.primary()))
                .toList();
    }

    /** The row that has a RIC on a day. */
    public Optional<Listing> find(String ric, LocalDate day) {
        Optional<Listing> exact = on(day, byRic.get(ric));
        return exact.isPresent() ? exact : on(day, byRic.get(otherTape(ric)));
    }

    /** Nasdaq alone ({@code .OQ}) and the consolidated tapes ({@code .O}, {@code .K}) are views of one listing. */
    private static String otherTape(String ric) {
        int point = ric.lastIndexOf('.');
        String root = ric.substring(0, point + 1);
        return switch (ric.substring(point + 1)) {
            case "OQ" -> root + "O";
            case "O" -> root + "OQ";
            case "K" -> root + "N";
            default -> ric;
        };
    }

    @Override
    public Optional<KnownListings.Known> byRic(String ric, LocalDate day) {
        return find(ric, day).map(SecurityMaster::known);
    }

    @Override
    public Optional<KnownListings.Known> bySymbol(String symbol, String mic, LocalDate day) {
        return on(day, bySymbol.get(key(symbol, mic))).map(SecurityMaster::known);
    }

    @Override
    public boolean isNamed(KnownListings.Known listing, String name) {
        for (Listing row : byRic.getOrDefault(listing.ric(), List.of())) {
            if (row.instrumentId().equals(listing.instrumentId()) && NameMatch.isNamed(row, name)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Listing> on(LocalDate day, List<Listing> candidates) {
        if (candidates == null) {
            return Optional.empty();
        }
        Listing best = null;
        for (Listing row : candidates) {
            if (row.holdsOn(day) && (best == null || !best.primary() && row.primary())) {
                best = row;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String key(String symbol, String mic) {
        String spelled = ShareClass.dotted(symbol);
        if ("XHKG".equals(mic)) {
            spelled = spelled.replaceFirst("^0+(?=.)", "");
        }
        return mic == null ? spelled : spelled + "@" + mic;
    }

    private static KnownListings.Known known(Listing row) {
        return new KnownListings.Known(row.instrumentId(), row.name(), row.ric(), row.mic(), row.symbol(), row.kind());
    }
}
