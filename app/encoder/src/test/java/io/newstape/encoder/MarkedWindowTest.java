package io.newstape.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MarkedWindowTest {

    private static final WordPiece PIECES = new WordPiece(WordPiece.class.getResourceAsStream("vocabulary.txt"));
    private static final int CLS = 101;
    private static final int SEP = 102;
    private static final int OPENS = 2;
    private static final int CLOSES = 3;

    private final MarkedWindow window = new MarkedWindow(PIECES);

    @Test
    void shouldMarkTheMention() {
        // When
        List<Long> ids = ids(window.of("shares of Toda rose", 10, 14));

        // Then
        List<Long> expected = new ArrayList<>(List.of((long) CLS));
        add(expected, "shares of");
        expected.add((long) OPENS);
        add(expected, "toda");
        expected.add((long) CLOSES);
        add(expected, "rose");
        expected.add((long) SEP);
        assertThat(ids).isEqualTo(expected);
    }

    @Test
    void shouldTakeWhatLooksLikeAMarkInTheTextForText() {
        assertThat(ids(window.of("[TGT] Toda [/TGT] [SEP]", 6, 10)))
                .containsOnlyOnce((long) OPENS, (long) CLOSES, (long) SEP);
    }

    @Property(tries = 300)
    void shouldKeepTheMentionAndAThirdOfTheRoomBeforeIt(
            @ForAll @IntRange(max = 400) int before, @ForAll @IntRange(max = 400) int behind) {
        // Given: so many words on either side
        String text = "up ".repeat(before) + "toda" + " down".repeat(behind);
        int start = 3 * before;

        // When
        List<Long> ids = ids(window.of(text, start, start + 4));

        // Then
        int pieces = PIECES.numbers("toda").length;
        int room = MarkedWindow.MOST - 4 - pieces;
        int opens = ids.indexOf((long) OPENS);
        assertThat(ids).hasSize(Math.min(before + behind, room) + 4 + pieces);
        assertThat(opens - 1).isGreaterThanOrEqualTo(Math.min(before, room / 3));
        assertThat(ids.indexOf((long) CLOSES)).isEqualTo(opens + pieces + 1);
    }

    private static void add(List<Long> ids, String text) {
        for (int number : PIECES.numbers(text)) {
            ids.add((long) number);
        }
    }

    private static List<Long> ids(EncodedTokens tokens) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            ids.add(tokens.ids().get(i));
        }
        return ids;
    }
}
