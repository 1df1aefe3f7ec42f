package io.newstape.mention.rule;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Texts that a careless scanner is slow on, or fails on. */
public final class HostileText {

    private static final String[] PIECES = {
        "AAPL.O",
        "7203.T",
        "(NYSE: IBM)",
        "$BRK.B",
        "<.N225>",
        "[nL4N2Z028U]",
        "U.S.",
        "(",
        ")",
        "<",
        ">",
        "[",
        "]",
        ":",
        ".",
        "$",
        "^",
        "=",
        "_",
        "-",
        "/",
        "&",
        " ",
        "\n",
        "\t",
        "A",
        "Z",
        "a",
        "z",
        "0",
        "9",
        "Mitsui & Co ",
        "三井物産",
        "（８０３１．Ｔ）",
        "\ud83d",
        "\udcc8",
        "\ud83d\udcc8",
        "\u200b",
        "\ufeff",
        "\u0301",
        "\u0130",
        "\u0131",
        "İ",
        "ß",
        "ﬁ",
        "\u0000",
        "\uffff",
        "http://a.b/C.N?d=E.N",
        "JPY=",
        "LCOc1",
        "^K19",
        "0#LCO:",
        "US0378331005",
        "AAPL US Equity",
        "Apple (AAPL)",
        "NASDAQ: GOOG, GOOGL",
        "&gt;",
        "'s",
        ",",
        ";",
        "|",
        "@"
    };

    private HostileText() {}

    /** A text of random pieces, the same for the same seed. */
    static String random(long seed, int pieces) {
        RandomGenerator random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** Long runs, a million characters each, of what opens candidates. */
    public static List<String> millions() {
        return List.of(
                fill("A"),
                fill("."),
                fill("("),
                fill("A."),
                fill("(A"),
                fill("$A"),
                fill("A:"),
                fill("NYSE:"),
                fill("NYSE: A, "),
                fill("A.N "),
                fill("U.S."),
                fill("<"),
                fill("e\u0301"),
                fill("\ud83d"),
                fill("Ab "),
                fill("Bank of "),
                fill("三"),
                fill("Apple "),
                fill("a@A.N/"),
                fill("://"));
    }

    private static String fill(String piece) {
        return piece.repeat(1_000_000 / piece.length());
    }
}
