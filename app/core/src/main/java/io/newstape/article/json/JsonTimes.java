package io.newstape.article.json;

import io.newstape.article.format.Draft;
import io.newstape.article.format.Draft.WrittenTime;
import io.newstape.article.format.FinestTime;
import io.newstape.article.format.PublicationTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The times of an article in JSON. A day and a clock may stand in two fields, and a zone in a third. */
final class JsonTimes {

    private static final Set<String> NO_EMBARGO = Set.of("false", "no", "none", "0");

    private static final Set<String> WITHOUT_END = Set.of("true", "yes", "1", "embargoed", "indefinite", "unknown");

    private static final Pattern WITHOUT_ZONE =
            Pattern.compile(".*\\d:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?:\\s?[AaPp][Mm])?");

    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}.*");

    private static final String DAY = "date";

    /** The day of other languages, and the clock that stands beside it. */
    private static final Map<String, List<String>> DAYS = Map.of(
            "datum", List.of("uhrzeit", "zeit", "tijd", "tid"),
            "fecha", List.of("hora"),
            "data", List.of("ora", "hora"));

    /** A day that a program has made a time of. */
    private static final Pattern MIDNIGHT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]00:00(?::00(?:\\.0+)?)?(Z|[+-]\\d{2}:?\\d{2})?");

    /**
     * A time that was found.
     *
     * @param names the plain names of the fields that it is of
     */
    private record Found(WrittenTime time, List<String> names) {}

    private final JsonFields fields;

    JsonTimes(JsonFields fields) {
        this.fields = fields;
    }

    /** The first that is written, or one of the same day that says more. What a profile names counts alone. */
    WrittenTime of(JsonField field) {
        List<Found> found = found(fields.profile().namesOf(field.part()));
        if (found.isEmpty()) {
            found = found(field.names());
        }
        int best = FinestTime.of(
                found.stream().map(Found::time).toList(), fields.profile().dateOrder());
        if (best < 0) {
            return WrittenTime.NONE;
        }
        found.get(best).names().forEach(name -> fields.read(field, name));
        return found.get(best).time();
    }

    /** Tells the draft of an embargo. Some only say that there is none, or that there is one. */
    void embargo(Draft draft) {
        WrittenTime end = of(JsonField.EMBARGOED);
        draft.embargoWithoutEnd = isOneOf(WITHOUT_END, end);
        draft.embargoed = draft.embargoWithoutEnd || isOneOf(NO_EMBARGO, end) ? WrittenTime.NONE : end;
    }

    private static boolean isOneOf(Set<String> words, WrittenTime written) {
        return words.contains(written.text().strip().toLowerCase(Locale.ROOT));
    }

    private List<Found> found(List<String> names) {
        return names.stream()
                .filter(name -> !JsonText.time(fields.get(name)).isBlank())
                .map(this::written)
                .toList();
    }

    /** What the clock beside a day may be called. */
    private static List<String> clocks(String day) {
        if (day.endsWith(DAY)) {
            return List.of(day.substring(0, day.length() - DAY.length()) + "time", "time");
        }
        return DAYS.getOrDefault(day, List.of("time"));
    }

    private static boolean hasZone(String clock) {
        return !WITHOUT_ZONE.matcher(" " + clock).matches();
    }

    private Found written(String name) {
        List<String> names = new ArrayList<>(List.of(name));
        String time = JsonText.time(fields.get(name));
        Matcher midnight = MIDNIGHT.matcher(time.strip());
        boolean isDay = time.indexOf(':') < 0 || midnight.matches();
        for (String clockName : isDay ? clocks(name) : List.<String>of()) {
            String clock = JsonText.scalar(fields.get(clockName)).strip();
            if (CLOCK.matcher(clock).matches()) {
                names.add(clockName);
                time = midnight.matches()
                        ? midnight.group(1) + " " + clock
                                + (hasZone(clock) || midnight.group(2) == null ? "" : midnight.group(2))
                        : time + " " + clock;
                break;
            }
        }
        // a time of day without an offset is in the zone that a field beside it names
        if (WITHOUT_ZONE.matcher(time.strip()).matches()) {
            String clockZone = names.get(names.size() - 1) + "tz";
            for (String zoneName : List.of(name + "tz", clockZone, name + "timezone", "timezone", "tz")) {
                String zone = JsonText.scalar(fields.get(zoneName)).strip();
                String zoned = time.strip() + " " + zone;
                if (!zone.isEmpty()
                        && PublicationTime.parse(zoned, fields.profile().dateOrder())
                                .isPresent()) {
                    names.add(zoneName);
                    time = zoned;
                    break;
                }
            }
        }
        return new Found(new WrittenTime("'" + fields.written(name) + "'", time), names);
    }
}
