package io.newstape.cli.poll;

import io.newstape.cli.config.NamedFile;
import io.newstape.cli.fetch.Credential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gets keys from where the sources file says they are: {@code env:NAME} or {@code file:PATH}, never the key itself. */
final class KeyPlace {

    static final String ADVICE =
            "Write 'header.NAME = env:VARIABLE' or 'query.NAME = file:PATH'. A scheme may stand before it: 'Bearer"
                    + " env:VARIABLE'.";

    private static final Pattern PLACE = Pattern.compile("(?:([A-Za-z][A-Za-z0-9-]*)\\s+)?(env|file):(\\S.*)");
    private static final long LARGEST_FILE = 64 * 1024;

    private final Path folder;
    private final Map<String, String> environment;

    /** @param folder that paths of files start from */
    KeyPlace(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** @throws IllegalArgumentException when there is no key; the message never holds what stands in its place */
    Credential credential(Credential.Place place, String name, String written) {
        Matcher found = PLACE.matcher(written);
        if (!found.matches()) {
            throw new IllegalArgumentException("a key doesn't stand in this file, only where it is");
        }
        String scheme = found.group(1) == null ? "" : found.group(1);
        if (place == Credential.Place.QUERY && !scheme.isEmpty()) {
            throw new IllegalArgumentException("a query parameter has no scheme");
        }
        String where = found.group(3).strip();
        return new Credential(place, name, scheme, found.group(2).equals("env") ? variable(where) : content(where));
    }

    private String variable(String name) {
        String secret = environment.getOrDefault(name, "").strip();
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("there is no environment variable " + name);
        }
        return secret;
    }

    private String content(String name) {
        try {
            Path file = folder.resolve(name);
            if (Files.size(file) > LARGEST_FILE) {
                throw new IllegalArgumentException(file + " is too large for a key");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("the key's file can't be read: " + NamedFile.reason(e), e);
        }
    }
}
