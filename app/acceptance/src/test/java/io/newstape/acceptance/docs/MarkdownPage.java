package io.newstape.acceptance.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A page.
 *
 * @param name its path in the checkout, with {@code /}
 * @param file where it lies
 * @param lines what it says
 */
record MarkdownPage(String name, Path file, List<String> lines) {

    private static final String FENCE = "```";
    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*)");

    MarkdownPage {
        lines = List.copyOf(lines);
    }

    static MarkdownPage read(Path root, Path file) throws IOException {
        String name = root.relativize(file).toString().replace('\\', '/');
        return new MarkdownPage(name, file, Files.readAllLines(file));
    }

    /** Its blocks between fences, in their order. */
    List<FencedBlock> blocks() {
        List<FencedBlock> blocks = new ArrayList<>();
        int opened = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(FENCE)) {
                if (opened < 0) {
                    opened = i;
                } else {
                    String info = lines.get(opened).strip().substring(FENCE.length());
                    blocks.add(new FencedBlock(this, opened, info, lines.subList(opened + 1, i)));
                    opened = -1;
                }
            }
        }
        if (opened >= 0) {
            throw new IllegalStateException(name + ", line " + (opened + 1) + ": this fence isn't closed");
        }
        return blocks;
    }

    /** Its lines outside of fences; the others are empty. */
    List<String> prose() {
        List<String> prose = new ArrayList<>(lines);
        for (FencedBlock block : blocks()) {
            for (int i = block.fence(); i <= block.fence() + block.lines().size() + 1; i++) {
                prose.set(i, "");
            }
        }
        return prose;
    }

    /** The names by which links reach its headings. */
    List<String> anchors() {
        return prose().stream()
                .map(HEADING::matcher)
                .filter(heading -> heading.matches())
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** Writes it with other lines in the place of a block's, so many blocks at once as there are in the list. */
    void write(List<FencedBlock> changed) throws IOException {
        List<String> written = new ArrayList<>(lines);
        for (int i = changed.size() - 1; i >= 0; i--) {
            FencedBlock block = changed.get(i);
            int old = blocks().stream()
                    .filter(b -> b.fence() == block.fence())
                    .findFirst()
                    .orElseThrow()
                    .lines()
                    .size();
            List<String> place = written.subList(block.fence() + 1, block.fence() + 1 + old);
            place.clear();
            place.addAll(block.lines());
        }
        Files.writeString(file, String.join("\n", written) + "\n");
    }
}
