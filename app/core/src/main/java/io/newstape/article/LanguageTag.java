package io.newstape.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The language of an article, from what providers write for it. */
final class LanguageTag {

    /** Some services write the name of a language. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("english", "en"),
            Map.entry("german", "de"),
            Map.entry("french", "fr"),
            Map.entry("spanish", "es"),
            Map.entry("italian", "it"),
            Map.entry("dutch", "nl"),
            Map.entry("portuguese", "pt"),
            Map.entry("polish", "pl"),
            Map.entry("swedish", "sv"),
            Map.entry("russian", "ru"),
            Map.entry("turkish", "tr"),
            Map.entry("arabic", "ar"),
            Map.entry("hindi", "hi"),
            Map.entry("japanese", "ja"),
            Map.entry("chinese", "zh"),
            Map.entry("korean", "ko"));

    private static final int LONGEST = 3;

    /** ISO 639-2, in both of its forms, by which libraries and some services go. */
    private static final Map<String, String> BY_THREE_LETTERS = byThreeLetters();

    private LanguageTag() {}

    /** A BCP 47 tag in its usual spelling, or null for anything else: 'en_US' is one in disguise, so is 'English'. */
    static String of(String declared) {
        String name = declared.strip();
        String lower = name.toLowerCase(Locale.ROOT);
        String code = NAMES.getOrDefault(lower, BY_THREE_LETTERS.getOrDefault(lower, name));
        Locale locale = Locale.forLanguageTag(code.replace('_', '-'));
        return locale.getLanguage().isEmpty() || locale.getLanguage().length() > LONGEST
                ? null
                : locale.toLanguageTag();
    }

    private static Map<String, String> byThreeLetters() {
        Map<String, String> codes =
                new HashMap<>(Map.of("ger", "de", "fre", "fr", "dut", "nl", "chi", "zh", "cze", "cs"));
        for (String code : Locale.getISOLanguages()) {
            codes.putIfAbsent(Locale.forLanguageTag(code).getISO3Language(), code);
        }
        return Map.copyOf(codes);
    }
}
