package io.newstape.cli.config;

import io.newstape.article.format.ShippedProfiles;
import io.newstape.article.format.SourceProfile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the profile of a source that somebody names: a shipped one, or a file. */
public final class ProfileFile {

    private static final String ADVICE = "docs/operations.md says what a profile holds. These are shipped: "
            + ShippedProfiles.all().stream().map(SourceProfile::name).sorted().collect(Collectors.joining(", ")) + ".";

    private ProfileFile() {}

    /** @throws Misuse when there is no such profile, or it can't be read */
    public static SourceProfile read(String declared) {
        return read(declared, Path.of(""));
    }

    /**
     * The same where a relative path begins at a folder.
     *
     * @throws Misuse when there is no such profile, or it can't be read
     */
    public static SourceProfile read(String declared, Path folder) {
        Optional<SourceProfile> shipped = ShippedProfiles.named(declared);
        if (shipped.isPresent()) {
            return shipped.get();
        }
        Path file = NamedFile.file(folder.resolve(declared).toString(), ADVICE);
        try (Reader text = Files.newBufferedReader(file)) {
            return SourceProfile.read(file.getFileName().toString(), text);
        } catch (IllegalArgumentException e) {
            throw new Misuse(file + ": " + e.getMessage(), ADVICE, e);
        } catch (IOException e) {
            throw new Misuse("can't read " + file + ": " + NamedFile.reason(e), ADVICE, e);
        }
    }
}
