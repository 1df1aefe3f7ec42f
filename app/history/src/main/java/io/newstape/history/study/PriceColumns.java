package io.newstape.history.study;

import io.newstape.history.log.HistoryRefused;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which columns of a price file hold what: by the names they go under, whatever the case.
 *
 * @param ric place of the security's RIC
 * @param time place of the time at which the price could be had
 * @param price place of the price
 */
record PriceColumns(int ric, int time, int price) {

    private static final List<String> RIC = List.of("ric", "symbol", "ticker");
    private static final List<String> TIME = List.of("time", "timestamp", "datetime");
    private static final List<String> PRICE = List.of("price", "close", "last", "mid");

    /** @throws HistoryRefused when one of the three isn't there */
    static PriceColumns among(List<String> names, String place) {
        return new PriceColumns(find(RIC, names, place), find(TIME, names, place), find(PRICE, names, place));
    }

    /** The first of the names that there is a column of. */
    private static int find(List<String> wanted, List<String> names, String place) {
        List<String> lower = names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        Optional<String> found = wanted.stream().filter(lower::contains).findFirst();
        return found.map(lower::indexOf)
                .orElseThrow(() -> new HistoryRefused(
                        place + ": there is no column " + String.join(", ", wanted) + " among " + shown(names),
                        "A price file has a header, and columns for RIC, time and price; "
                                + "'newstape study --help' tells their names."));
    }

    private static String shown(List<String> names) {
        String all = String.join(", ", names);
        return all.length() > 100 ? all.substring(0, 100) + "..." : all;
    }
}
