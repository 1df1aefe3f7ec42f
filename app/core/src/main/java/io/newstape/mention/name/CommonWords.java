package io.newstape.mention.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Words that companies are called by and that mean something else too: Target, Gap, Visa, Apple, Ford. */
final class CommonWords {

    private static final Set<String> WORDS = read();

    private CommonWords() {}

    /** Whether a name in comparable form says nothing on its own. */
    static boolean isPlain(String key) {
        return key.length() < 3 && key.charAt(0) < 0x250 || WORDS.contains(key);
    }

    /** Whether a name is written as no word of a language is: all capitals, or a capital inside. */
    static boolean isMade(String name) {
        for (int i = 1; i < name.length() && name.charAt(i) != ' '; i++) {
            if (Character.isUpperCase(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read() {
        try (InputStream in = CommonWords.class.getResourceAsStream("common-words.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Set.copyOf(java.util.Arrays.asList(text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(java.util.stream.Collectors.joining(" "))
                    .strip()
                    .split("\\s+")));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the list of common words", e);
        }
    }
}
