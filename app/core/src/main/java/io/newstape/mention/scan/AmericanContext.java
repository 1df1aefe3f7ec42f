package io.newstape.mention.scan;

/** Whether a bare symbol can be America's: most of them are some other market's too. */
public final class AmericanContext {

    private AmericanContext() {}

    /**
     * It can't where the text, or its symbols so far, speak of other markets alone, and not where another market is the
     * home of a company with that symbol, unless the security master has America's or the text speaks of America.
     */
    public static boolean allows(Scan scan, String symbol) {
        boolean abroad = false;
        for (Mention mention : scan.mentions()) {
            String country = scan.exchanges.countryOf(mention.mic());
            if (country.equals("US")) {
                return true;
            }
            abroad |= !country.isEmpty();
        }
        return switch (scan.place()) {
            case AMERICA -> true;
            case ELSEWHERE -> false;
            case UNKNOWN -> !abroad && !isHomeAbroad(scan, symbol);
        };
    }

    private static boolean isHomeAbroad(Scan scan, String symbol) {
        return scan.bySymbol(symbol, null).isEmpty()
                && scan.everywhere(symbol).stream()
                        .anyMatch(known -> known.home()
                                && !scan.exchanges.countryOf(known.mic()).equals("US"));
    }
}
