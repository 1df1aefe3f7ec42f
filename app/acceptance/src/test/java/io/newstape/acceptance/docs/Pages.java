package io.newstape.acceptance.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the repository. */
final class Pages {

    /** The checkout. */
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** Whether pages are written anew in place of being compared. */
    static final boolean REFRESH = Boolean.getBoolean("newstape.docs.refresh");

    /** Its examples publish articles, so what other pages show of the demo would change behind it. */
    private static final String LAST = "docs/operations.md";

    private Pages() {}

    /** All but the changelog, in the order in which their examples run. */
    static List<MarkdownPage> all() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of(".", "docs", "deploy")) {
            try (Stream<Path> found = Files.list(ROOT.resolve(folder).normalize())) {
                found.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
            }
        }
        List<MarkdownPage> pages = new ArrayList<>();
        for (Path file : files) {
            if (!file.endsWith("CHANGELOG.md")) {
                pages.add(MarkdownPage.read(ROOT, file));
            }
        }
        pages.sort(Comparator.comparing(page -> page.name().equals(LAST)));
        return pages;
    }
}
