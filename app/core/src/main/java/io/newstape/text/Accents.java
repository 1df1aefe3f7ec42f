package io.newstape.text;

import java.text.Normalizer;

/** Letters without their accents, one for one. */
public final class Accents {

    private static final char[] PLAIN = table();

    private Accents() {}

    /** The letter without its accent; itself where it has none. */
    public static char fold(char c) {
        return c < PLAIN.length ? PLAIN[c] : c;
    }

    private static char[] table() {
        char[] plain = new char[0x250];
        for (char c = 0; c < plain.length; c++) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            plain[c] = c < 0x80 ? c : parts.charAt(0);
        }
        plain['\u00d8'] = 'O';
        plain['\u00f8'] = 'o';
        plain['\u0141'] = 'L';
        plain['\u0142'] = 'l';
        plain['\u0131'] = 'i';
        plain['\u00df'] = 's';
        plain['\u00c6'] = 'A';
        plain['\u00e6'] = 'a';
        plain['\u0110'] = 'D';
        plain['\u0111'] = 'd';
        return plain;
    }
}
