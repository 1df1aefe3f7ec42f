package io.newstape.cli.poll;

import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.SourceProfile;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.NamedFile;
import io.newstape.cli.config.NearestName;
import io.newstape.cli.config.ProfileFile;
import io.newstape.cli.fetch.Credential;
import io.newstape.cli.fetch.FetchRequest;
import io.newstape.cli.poll.SectionFile.Entry;
import io.newstape.text.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the file that lists sources. An error in it is reported with its line, before the first request. */
public final class SourcesFile {

    static final int MOST_SOURCES = 500;

    private static final String ADVICE = "docs/sources.md says what a sources file holds.";
    private static final String HEADER = "header.";
    private static final String QUERY = "query.";

    /** What holds unless the section, or the top of the file, says otherwise. */
    private static final Map<String, String> PRESETS = Map.of(
            "profile", "",
            "source", "",
            "language", "",
            "interval", "5m",
            "contact", "",
            "addresses", "public",
            "max.size", "16MiB",
            "max.time", "30s");

    private static final String URL = "url";

    private final Path file;
    private final KeyPlace keys;
    private final String agent;

    private SourcesFile(Path file, Map<String, String> environment, String agent) {
        this.file = file;
        this.keys = new KeyPlace(file.toAbsolutePath().getParent(), environment);
        this.agent = agent;
    }

    /**
     * @param environment where keys may be
     * @param agent name and version of this program, for the header {@code User-Agent}
     * @throws Misuse when the file isn't there, or something in it is wrong
     */
    public static List<PolledSource> read(String named, Map<String, String> environment, String agent) {
        Path file = NamedFile.file(named, ADVICE);
        return new SourcesFile(file, environment, agent).sources();
    }

    private List<PolledSource> sources() {
        SectionFile text;
        try {
            text = SectionFile.read(Files.readString(file));
        } catch (SectionFile.BadLine e) {
            throw wrong(e.line, e.getMessage(), ADVICE);
        } catch (IOException e) {
            throw new Misuse("can't read " + file + ": " + NamedFile.reason(e), ADVICE, e);
        }
        Map<String, Entry> top = text.sections().get(SectionFile.TOP);
        List<PolledSource> sources = new ArrayList<>();
        text.sections().forEach((name, entries) -> {
            entries.forEach((key, entry) -> requireKnown(key, entry, name.equals(SectionFile.TOP)));
            if (!name.equals(SectionFile.TOP)) {
                sources.add(source(name, top, entries));
            }
        });
        if (sources.isEmpty() || sources.size() > MOST_SOURCES) {
            throw new Misuse(
                    file + " lists " + sources.size() + " sources; it must be 1 to " + MOST_SOURCES,
                    "A source is a line '[name]' and below it 'url = https://...'.");
        }
        return sources;
    }

    private PolledSource source(String name, Map<String, Entry> top, Map<String, Entry> own) {
        Map<String, Entry> all = new HashMap<>();
        PRESETS.forEach((key, preset) -> all.put(key, new Entry(0, preset)));
        all.putAll(top);
        all.putAll(own);
        if (!all.containsKey(URL)) {
            throw new Misuse(
                    file + ": source '" + name + "' has no url", "Write 'url = https://...' below [" + name + "].");
        }
        long line = all.get(URL).line();
        String known = checked(line, name, SourceValues::name, ADVICE);
        URI url = checked(line, value(all, URL, SourceValues::url), SourceValues::withoutKey, KeyPlace.ADVICE);
        boolean privateAllowed = value(all, "addresses", SourceValues::privateAllowed);
        List<Credential> credentials = credentials(own);
        if (!credentials.isEmpty()
                && !privateAllowed
                && !url.getScheme().toLowerCase(Locale.ROOT).equals("https")) {
            throw wrong(line, "a key would go over the net in plain", "Use https for a source that has one.");
        }
        String contact = value(all, "contact", SourceValues::contact);
        FetchRequest request = new FetchRequest(
                url,
                credentials,
                contact.isEmpty() ? agent : agent + " (+" + contact + ")",
                privateAllowed,
                value(all, "max.size", SourceValues::size),
                value(all, "max.time", SourceValues::longest));
        ReadOptions options = options(known, all).withAddress(url.toString());
        String language = value(all, "language", SourceValues::language);
        return new PolledSource(
                known,
                request,
                options,
                language,
                value(all, "interval", SourceValues::interval),
                fingerprint(url, options, language));
    }

    /** Short ids are told apart by their source, so there is always one: that of the file, the profile, or the section. */
    private ReadOptions options(String name, Map<String, Entry> all) {
        String profile = all.get("profile").value();
        SourceProfile known = profile.isEmpty()
                ? SourceProfile.NONE
                : ProfileFile.read(profile, file.toAbsolutePath().getParent());
        String source = all.get("source").value();
        ReadOptions defaults = ReadOptions.defaults();
        return (source.isEmpty() ? defaults.withSource(known.source().orElse(name)) : defaults.withSource(source))
                .withProfile(known);
    }

    private static String fingerprint(URI url, ReadOptions options, String language) {
        SourceProfile profile = options.profile();
        // the order of a map isn't the same in another process
        String reading = String.join(
                "\n",
                options.source(),
                language,
                profile.provider().orElse(""),
                profile.format().map(Enum::name).orElse(""),
                profile.symbols().name(),
                new TreeMap<>(profile.names()).toString(),
                profile.placeholders().toString());
        // positions of before there was an order of dates stay valid
        if (profile.dateOrder() != SourceProfile.DateOrder.UNKNOWN) {
            reading += "\n" + profile.dateOrder();
        }
        return new Sha256().add(url + "\n" + reading).hex(8);
    }

    private List<Credential> credentials(Map<String, Entry> entries) {
        List<Credential> credentials = new ArrayList<>();
        entries.forEach((key, entry) -> {
            if (isKeys(key)) {
                boolean header = key.startsWith(HEADER);
                String name = checked(
                        entry.line(),
                        key.substring((header ? HEADER : QUERY).length()),
                        header ? SourceValues::header : SourceValues::parameter,
                        KeyPlace.ADVICE);
                Credential.Place place = header ? Credential.Place.HEADER : Credential.Place.QUERY;
                credentials.add(checked(
                        entry.line(),
                        entry.value(),
                        written -> keys.credential(place, name, written),
                        KeyPlace.ADVICE));
            }
        });
        return credentials;
    }

    private void requireKnown(String key, Entry entry, boolean top) {
        if (top && (key.equals(URL) || isKeys(key))) {
            throw wrong(entry.line(), "'" + key + "' belongs to one source", "Write it below a line '[name]'.");
        }
        if (!key.equals(URL) && !isKeys(key) && !PRESETS.containsKey(key)) {
            String meant = NearestName.question(key, Stream.concat(PRESETS.keySet().stream(), Stream.of(URL)));
            throw wrong(entry.line(), "there is no key '" + key + "'", meant + ADVICE);
        }
    }

    private static boolean isKeys(String key) {
        return key.startsWith(HEADER) || key.startsWith(QUERY);
    }

    private <T> T value(Map<String, Entry> entries, String key, Function<String, T> rule) {
        Entry entry = entries.get(key);
        return checked(entry.line(), entry.value(), rule, ADVICE);
    }

    private <W, T> T checked(long line, W written, Function<W, T> rule, String advice) {
        try {
            return rule.apply(written);
        } catch (IllegalArgumentException e) {
            throw wrong(line, e.getMessage(), advice);
        }
    }

    private Misuse wrong(long line, String problem, String advice) {
        return new Misuse(file + ", line " + line + ": " + problem, advice);
    }
}
