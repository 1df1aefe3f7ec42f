package io.newstape.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The repository's Containerfile, as far as the tests read it: an instruction a line. */
final class Containerfile {

    private Containerfile() {}

    /** What follows the start, of each instruction that starts so. */
    static List<String> instructions(String start) throws IOException {
        return Files.readAllLines(Compose.folder().resolve("Containerfile")).stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }

    /** What the image sets for newstape. */
    static Map<String, String> newstape() throws IOException {
        Map<String, String> variables = new TreeMap<>();
        for (String line : instructions("ENV NEWSTAPE_")) {
            for (String variable : ("NEWSTAPE_" + line).split(" ")) {
                variables.put(variable.split("=")[0], variable.split("=")[1]);
            }
        }
        return variables;
    }
}
