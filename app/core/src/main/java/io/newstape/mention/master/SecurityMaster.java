package io.newstape.mention.master;

import io.newstape.mention.exchange.ShareClass;
import io.newstape.mention.scan.KnownListings;
import io.newstape.schema.InstrumentKind;
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
 *
 * <p>A wide list may stand behind the rows. It has no dates and its names may be wrong, so it answers only where it is
 * asked for: it vouches for a symbol beside a name, and it completes a mention. No name is looked up in it.
 */
public final class SecurityMaster implements KnownListings {

    private static final Set<String> AMERICAN = Set.of("XNYS", "XNAS", "XASE", "ARCX", "BATS", "OTCM", "OTCB", "OTCQ");
    private static final Comparator<Listing> ORDER = Comparator.comparing(Listing::instrumentId)
            .thenComparing(Listing::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Listing::ric);

    private static final Comparator<Listing> PRIMARY_FIRST = Comparator.comparing(row -> !row.primary());

    private final List<Listing> rows;
    private final String version;
    private final Map<String, List<Listing>> byRic = new HashMap<>();
    private final Map<String, List<Listing>> bySymbol = new HashMap<>();
    private final Map<String, List<Listing>> byPlainSymbol = new HashMap<>();
    private final Map<String, List<Listing>> byCompany = new HashMap<>();
    /** Null for a master without the wide list behind it. */
    private final WorldListings world;

    public SecurityMaster(List<Listing> listings) {
        this(listings, null);
    }

    /** @param world what is asked where the rows have no answer; null for nothing */
    SecurityMaster(List<Listing> listings, WorldListings world) {
        this.world = world;
        List<Listing> sorted = new ArrayList<>(listings);
        sorted.sort(ORDER);
        this.rows = List.copyOf(sorted);
        this.version = world == null ? MasterVersion.of(rows) : MasterVersion.of(rows, world.version());
        for (Listing row : rows) {
            put(byRic, row.ric(), row);
            put(bySymbol, key(row.symbol(), row.mic()), row);
            put(byPlainSymbol, WorldListing.key(row.symbol()), row);
            if (AMERICAN.contains(row.mic())) {
                put(bySymbol, key(row.symbol(), null), row);
            }
            put(byCompany, row.companyId(), row);
        }
        byCompany.replaceAll((company, ofCompany) -> ofCompany.size() == 1
                ? ofCompany
                : ofCompany.stream().sorted(PRIMARY_FIRST).toList());
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

    /** How many rows the wide list behind this master has; 0 without one. */
    public int wideRows() {
        return world == null ? 0 : world.size();
    }

    /** All rows, by instrument and date; those of the wide list are not among them. */
    public List<Listing> rows() {
        return rows;
    }

    /** The rows of a company that hold on a day, primary first. */
    public List<Listing> listingsOf(String companyId, LocalDate day) {
        return byCompany.getOrDefault(companyId, List.of()).stream()
                .filter(row -> row.holdsOn(day))
                .toList();
    }

    /** The first of the rows of a company that hold on a day: the primary one if there is one. */
    public Optional<Listing> mainListingOf(String companyId, LocalDate day) {
        for (Listing row : byCompany.getOrDefault(companyId, List.of())) {
            if (row.holdsOn(day)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** The row that has a RIC on a day. */
    public Optional<Listing> find(String ric, LocalDate day) {
        Optional<Listing> exact = on(day, byRic.get(ric));
        return exact.isPresent() ? exact : on(day, byRic.get(otherTape(ric)));
    }

    /** The name of a listing's company; empty when neither the rows nor the wide list know it. */
    public Optional<String> nameOf(String instrumentId, String ric, LocalDate day) {
        Optional<String> name = ric == null ? Optional.empty() : find(ric, day).map(Listing::name);
        if (name.isPresent() || world == null || instrumentId == null) {
            return name;
        }
        return world.bySymbol(instrumentId.substring(instrumentId.indexOf(':') + 1)).stream()
                .filter(row -> row.instrumentId().equals(instrumentId))
                .map(WorldListing::name)
                .findFirst();
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
    public List<KnownListings.Known> everywhere(String symbol, LocalDate day) {
        List<Listing> own = byPlainSymbol.getOrDefault(WorldListing.key(symbol), List.of());
        List<WorldListing> wide = world == null ? List.of() : world.bySymbol(symbol);
        if (own.isEmpty() && wide.isEmpty()) {
            return List.of();
        }
        List<KnownListings.Known> all = new ArrayList<>(own.size() + wide.size());
        for (Listing row : own) {
            if (row.holdsOn(day)) {
                all.add(known(row));
            }
        }
        for (WorldListing row : wide) {
            if (!bySymbol.containsKey(key(row.symbol(), row.exchange().mic()))) {
                all.add(known(row));
            }
        }
        return all;
    }

    @Override
    public boolean mayKnow(String symbol) {
        return world != null && world.mayHave(symbol) || byPlainSymbol.containsKey(WorldListing.key(symbol));
    }

    @Override
    public boolean isNamed(KnownListings.Known listing, String name) {
        if (listing.wide()) {
            return WorldName.agrees(listing.name(), name);
        }
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
        return new KnownListings.Known(
                row.instrumentId(), row.name(), row.ric(), row.mic(), row.symbol(), row.kind(), true, false);
    }

    private static KnownListings.Known known(WorldListing row) {
        InstrumentKind kind = row.kind() == InstrumentKind.EQUITY ? InstrumentKind.UNKNOWN : row.kind();
        return new KnownListings.Known(
                row.instrumentId(), row.name(), row.ric(), row.exchange().mic(), row.symbol(), kind, row.home(), true);
    }
}
