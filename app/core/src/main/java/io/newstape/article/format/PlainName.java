package io.newstape.article.format;

import java.text.Normalizer;
import java.util.Locale;

/** The name of a field or a column without what doesn't count in it: case, accents, spaces, dashes and underscores. */
final class PlainName {

    private PlainName() {}

    static String of(String name) {
        String letters = name.chars().allMatch(c -> c < 0x80)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return letters.replace("_", "").replace("-", "").replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
