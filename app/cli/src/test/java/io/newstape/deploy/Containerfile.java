package io.newstape.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The repository's Containerfile, as far as the tests read it. */
public final class Containerfile {

    private Containerfile() {}

    /**
     * An instruction.
     *
     * @param name such as RUN
     * @param arguments all that follows it, continued lines joined
     */
    public record Step(String name, String arguments) {}

    /** What follows the start, of each instruction that starts so. */
    static List<String> instructions(String start) throws IOException {
        return lines().stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }

    /** The steps of each stage, its FROM first. */
    public static List<List<Step>> stages() throws IOException {
        List<List<Step>> stages = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            boolean goesOn = line.endsWith("\\");
            whole.append(goesOn ? line.substring(0, line.length() - 1) : line);
            if (goesOn) {
                continue;
            }
            String[] parts = whole.toString().strip().split("\\s+", 2);
            whole.setLength(0);
            if (parts[0].equals("FROM")) {
                stages.add(new ArrayList<>());
            }
            stages.get(stages.size() - 1).add(new Step(parts[0], parts[1]));
        }
        return stages;
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

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Compose.folder().resolve("Containerfile"));
    }
}
