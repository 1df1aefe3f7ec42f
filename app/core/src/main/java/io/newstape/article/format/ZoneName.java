package io.newstape.article.format;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/** Time zones as news sources write them behind a time. */
final class ZoneName {

    /** Zone names that mean one thing to everyone who writes news in English: RFC 822's, and a few more. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "+00:00"),
            Map.entry("UT", "+00:00"),
            Map.entry("UTC", "+00:00"),
            Map.entry("GMT", "+00:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            // in news, and not Bangladesh's
            Map.entry("BST", "+01:00"),
            Map.entry("WET", "+00:00"),
            Map.entry("WEST", "+01:00"),
            Map.entry("SAST", "+02:00"),
            Map.entry("BRT", "-03:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("MEST", "+02:00"),
            Map.entry("ET", "America/New_York"),
            Map.entry("CT", "America/Chicago"),
            Map.entry("MT", "America/Denver"),
            Map.entry("PT", "America/Los_Angeles"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("HKT", "+08:00"),
            Map.entry("SGT", "+08:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("ACST", "+09:30"),
            Map.entry("ACDT", "+10:30"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("AWST", "+08:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"));

    private ZoneName() {}

    /**
     * The zone that a time is in.
     *
     * @param zone a name, or hours and minutes from UTC, such as {@code GMT+9} or {@code +0900}; UTC where it is null or
     *     empty
     * @throws DateTimeException when it is no zone for certain
     */
    static ZoneId zone(String zone) {
        if (zone == null || zone.isEmpty()) {
            return ZoneOffset.UTC;
        }
        String name = zone.toUpperCase(Locale.ROOT);
        String known = ZONES.get(name);
        if (known != null) {
            return ZoneId.of(known);
        }
        if (name.indexOf('/') > 0) {
            return ZoneId.of(zone);
        }
        int sign = Math.max(name.indexOf('+'), name.indexOf('-'));
        if (sign < 0) {
            throw new DateTimeException("no zone: " + zone);
        }
        String digits = name.substring(sign + 1).replace(":", "");
        int hours = Integer.parseInt(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
        int minutes = digits.length() <= 2 ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
        int total = hours * 60 + minutes;
        return ZoneOffset.ofTotalSeconds(60 * (name.charAt(sign) == '-' ? -total : total));
    }
}
