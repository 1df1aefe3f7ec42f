package io.newstape.cli.config;

import io.newstape.streams.wire.Tuning;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings in force, and where each came from. */
public final class Settings {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|secret|token|jaas|user\\.info|credential|private\\.key|ssl.key).*");

    /** Says where a secret is, or of which kind, and is none. */
    private static final Pattern ABOUT_A_SECRET = Pattern.compile(
            "(?i).*\\.(location|type|source|class|algorithm|file|url|uri|ms|format|protocol|client\\.id|scope)");

    /**
     * A setting's value.
     *
     * @param value the value
     * @param origin where it came from, in words
     */
    public record Value(String value, String origin) {}

    private final SortedMap<String, Value> values;

    Settings(Map<String, Value> values) {
        this.values = new TreeMap<>(values);
    }

    /** All of them by key, sorted. */
    public SortedMap<String, Value> all() {
        return values;
    }

    /** A value as it may be shown: secrets are masked. None of newstape's own settings is one, whatever its name. */
    public static String masked(String key, String value) {
        return isSecret(key) && !value.isEmpty() && !SecretReferences.isAllOf(value) ? "********" : value;
    }

    /** Whether the value of a setting that is passed on to a client is a secret. */
    static boolean isSecret(String key) {
        return Setting.of(key).isEmpty()
                && SECRET.matcher(key).matches()
                && !ABOUT_A_SECRET.matcher(key).matches();
    }

    public String text(Setting setting) {
        return values.get(setting.key()).value();
    }

    public int number(Setting setting, int least) {
        try {
            int number = Integer.parseInt(text(setting));
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw wrong(setting, "It must be a whole number, " + least + " or more.");
    }

    /** A number from 0 to 1. */
    double fraction(Setting setting) {
        try {
            double number = Double.parseDouble(text(setting));
            if (number >= 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw wrong(setting, "It must be a number from 0 to 1.");
    }

    boolean flag(Setting setting) {
        return switch (text(setting)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(setting, "It must be true or false.");
        };
    }

    /** One of the constants of an enum, written in lower case with {@code -} for {@code _}. */
    <E extends Enum<E>> E choice(Setting setting, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text(setting).replace('-', '_'))) {
                return constant;
            }
        }
        throw wrong(setting, setting.purpose());
    }

    /** One of some words, written as they are. */
    void oneOf(Setting setting, List<String> words) {
        if (!words.contains(text(setting))) {
            throw wrong(setting, "It must be one of " + String.join(", ", words) + ".");
        }
    }

    Duration duration(Setting setting) {
        return parse(text(setting))
                .orElseThrow(
                        () -> wrong(setting, "It must be a number and a unit, such as 100ms, 30s, 10m, 12h or 30d."));
    }

    /** Empty for {@code forever}. */
    Optional<Duration> durationOrForever(Setting setting) {
        return text(setting).equals("forever") ? Optional.empty() : Optional.of(duration(setting));
    }

    /** Empty for {@code off}. */
    Optional<Duration> durationOrOff(Setting setting) {
        return text(setting).equals("off") ? Optional.empty() : Optional.of(duration(setting));
    }

    /**
     * The settings under a prefix, without it, with secrets in place of the references to them.
     *
     * @throws Misuse when a reference names what isn't there
     */
    Map<String, String> under(String prefix) {
        Map<String, String> under = new TreeMap<>();
        SecretReferences references = new SecretReferences();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                under.put(key.substring(prefix.length()), references.resolve(key, value));
            }
        });
        return under;
    }

    /** What Kafka's clients are set up for. */
    public Tuning tuning() {
        return choice(Setting.TUNING, Tuning.class);
    }

    /** A number and a unit, such as 100ms, 30s, 10m, 12h or 30d; empty when it is none. */
    public static Optional<Duration> parse(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }

    private Misuse wrong(Setting setting, String advice) {
        Value value = values.get(setting.key());
        return new Misuse(
                "setting " + setting.key() + " can't be '" + masked(setting.key(), value.value()) + "' (from "
                        + value.origin() + ")",
                advice);
    }
}
