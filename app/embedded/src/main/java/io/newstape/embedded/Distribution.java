package io.newstape.embedded;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the build puts the registry: a folder beside the jar. */
public final class Distribution {

    private Distribution() {}

    /** The folder; it may not be there. */
    public static Path besideTheJar() {
        try {
            Path code = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return code.resolveSibling("registry");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this code lies nowhere", e);
        }
    }
}
