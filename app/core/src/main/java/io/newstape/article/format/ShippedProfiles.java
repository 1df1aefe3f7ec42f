package io.newstape.article.format;

import io.newstape.text.DataLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The profiles of well-known sources. Each is a file {@code profile-NAME.properties} beside this class; {@code
 * profiles.txt} has their names, the most particular ones first.
 */
public final class ShippedProfiles {

    private static final List<SourceProfile> ALL = DataLines.of(ShippedProfiles.class, "profiles.txt").stream()
            .map(ShippedProfiles::read)
            .toList();

    private ShippedProfiles() {}

    /** All of them, in the order in which they are tried. */
    public static List<SourceProfile> all() {
        return ALL;
    }

    /** The profile of that name, in any case. */
    public static Optional<SourceProfile> named(String name) {
        return ALL.stream()
                .filter(profile -> profile.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /**
     * The first profile whose marks an article has.
     *
     * @param fields the plain names of its fields, see {@link SourceProfile#plain}
     */
    public static Optional<SourceProfile> of(Set<String> fields) {
        return ALL.stream().filter(profile -> profile.marks(fields)).findFirst();
    }

    private static SourceProfile read(String name) {
        String file = "profile-" + name + ".properties";
        try (InputStream in = ShippedProfiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            return SourceProfile.read(name, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }
}
