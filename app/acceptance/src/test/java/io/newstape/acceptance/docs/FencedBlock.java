package io.newstape.acceptance.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two fences of a page.
 *
 * @param page where it stands
 * @param fence index of the line of its first fence, from 0
 * @param info what follows the first fence: the kind of block, and more
 * @param lines what stands between the fences
 */
record FencedBlock(MarkdownPage page, int fence, String info, List<String> lines) {

    FencedBlock {
        info = info.strip();
        lines = List.copyOf(lines);
    }

    /** The first word of its info; empty where there is none. */
    String kind() {
        return info.split("[ :]", 2)[0];
    }

    /** What follows the first word of its info; may be empty. */
    String detail() {
        return info.substring(kind().length()).strip();
    }

    /** Where it stands, for a person. */
    String place() {
        return page.name() + ", line " + (fence + 1);
    }

    FencedBlock with(List<String> others) {
        return new FencedBlock(page, fence, info, others);
    }

    /** Its commands, each with what it is said to print. */
    List<ConsoleExample> examples() {
        List<ConsoleExample> examples = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            if (!lines.get(i).startsWith(ConsoleExample.PROMPT)) {
                throw new IllegalStateException(place() + ": '" + lines.get(i) + "' comes before any command");
            }
            int first = i;
            while (lines.get(i).endsWith("\\")) {
                i++;
            }
            i++;
            List<String> command = lines.subList(first, i);
            int output = i;
            while (i < lines.size() && !lines.get(i).startsWith(ConsoleExample.PROMPT)) {
                i++;
            }
            examples.add(new ConsoleExample(command, new ExpectedOutput(lines.subList(output, i))));
        }
        return examples;
    }
}
