package io.newstape.signal.novelty;

import io.newstape.schema.Article;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A sketch of an article's text, small enough to keep, by which a second telling of the same story is recognised.
 *
 * <p>Newsrooms that tell one event share its numbers, its names and a few key words, but neither sentences nor word
 * order; so shingles of words find copies and miss rewrites. A template filled with other numbers shares all words, and
 * the numbers tell it apart. And what stands further down is background, which stories of one company share that have
 * nothing else in common. So a sketch is the first {@value #MOST_FACTS} facts of a text ({@link FactReader}: normalised
 * numbers, rare words, common words, Han pairs), each weighted by its kind and by how far down it stands
 * ({@link Fact}).
 *
 * <pre>
 *  similarity = overlap · agreement
 *
 *  overlap     shared weight / sqrt(weight of a · weight of b)        Ochiai's coefficient: lenient to a brief
 *  agreement   0.25 + 0.75 · shared numbers / numbers of the one with fewer, by weight;
 *              1 when one of them has hardly a number
 * </pre>
 *
 * <p>What it can't tell apart: a story from its next step with the same figures (a dividend proposed, then approved).
 *
 * <p>The same text always gives the same sketch: hashes of UTF-16 units, no locale, exact arithmetic. Layout:
 * {@code long[0]} holds the number of facts above the number of this layout; each further long holds two facts,
 * ascending, the last one perhaps one and a zero. A text without facts has an empty sketch.
 */
public final class Sketch {

    /**
     * From this similarity on two texts are taken for tellings of the same story.
     *
     * <p>Weights, depths and threshold were chosen on stories 1 to 16 of {@code told-stories.jsonl} in the test
     * resources, plain and with background added; stories 17 to 22 were written afterwards and are only measured.
     * {@code SketchQualityTest} holds the figures and prints them by kind.
     */
    public static final double SAME_STORY = 0.34;

    public static final int MOST_FACTS = 28;

    /** Marks what this class makes. */
    private static final int LAYOUT = 2;

    /** More than 1 - SAME_STORY: a template with all numbers other stays below the threshold. */
    private static final double WORTH_OF_NUMBERS = 0.75;

    private static final double ENOUGH_NUMBERS = 2;

    private Sketch() {}

    /** The sketch of an article, empty when its text holds neither words nor numbers. */
    public static long[] of(Article article) {
        return of(article.getHeadline(), article.getParagraphs(), MOST_FACTS);
    }

    public static long[] of(String headline, List<String> paragraphs, int mostFacts) {
        FactReader reader = new FactReader(mostFacts);
        reader.readHeadline(headline);
        for (int i = 0; i < paragraphs.size() && !reader.isFull(); i++) {
            reader.readParagraph(paragraphs.get(i));
        }
        return pack(reader.facts());
    }

    /**
     * How alike two stories are.
     *
     * @return 0 (nothing shared) to 1 (the same facts); 0 when one of them is empty
     * @throws IllegalArgumentException when one of them is neither empty nor a sketch
     */
    public static double similarity(long[] a, long[] b) {
        return a.length == 0 || b.length == 0 ? 0 : similarity(unpack(a), unpack(b));
    }

    public static double similarity(int[] a, int[] b) {
        Overlap overlap = Overlap.of(a, b);
        double agreement = overlap.fewerNumbers() < ENOUGH_NUMBERS
                ? 1
                : 1 - WORTH_OF_NUMBERS + WORTH_OF_NUMBERS * overlap.agreement();
        return overlap.ochiai() * agreement;
    }

    /** True for a sketch with facts in it; false for an empty one and for what some other program made. */
    public static boolean isSketch(long[] longs) {
        return longs.length > 1 && (int) longs[0] == LAYOUT && longs.length == 1 + ((longs[0] >>> 32) + 1) / 2;
    }

    public static long[] fromList(List<Long> longs) {
        long[] sketch = new long[longs.size()];
        for (int i = 0; i < sketch.length; i++) {
            sketch[i] = longs.get(i);
        }
        return sketch;
    }

    public static ByteBuffer toBytes(long[] sketch) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * sketch.length);
        bytes.asLongBuffer().put(sketch);
        return bytes;
    }

    /** The facts of what {@link #toBytes} made: as bytes, a sketch is its header and then one int after the other. */
    public static int[] unpack(ByteBuffer bytes) {
        int start = bytes.position();
        int[] facts = new int[bytes.getInt(start)];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = bytes.getInt(start + Long.BYTES + Integer.BYTES * i);
        }
        return facts;
    }

    public static int[] unpack(long[] sketch) {
        if (!isSketch(sketch)) {
            throw new IllegalArgumentException("no sketch: " + sketch.length + " longs of another kind");
        }
        int[] facts = new int[(int) (sketch[0] >>> 32)];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = (int) (sketch[1 + i / 2] >>> (i % 2 == 0 ? 32 : 0));
        }
        return facts;
    }

    private static long[] pack(int[] facts) {
        if (facts.length == 0) {
            return new long[0];
        }
        long[] sketch = new long[1 + (facts.length + 1) / 2];
        sketch[0] = (long) facts.length << 32 | LAYOUT;
        for (int i = 0; i < facts.length; i++) {
            sketch[1 + i / 2] |= (facts[i] & 0xffffffffL) << (i % 2 == 0 ? 32 : 0);
        }
        return sketch;
    }
}
