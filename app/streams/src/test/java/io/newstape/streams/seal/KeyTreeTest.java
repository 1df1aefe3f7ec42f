package io.newstape.streams.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class KeyTreeTest {

    private static final byte[] SEED = new byte[KeyTree.SEED_BYTES];

    @Property(tries = 50)
    void shouldTakeOutSomeArticlesAndLeaveTheKeysOfAllOthersAsTheyAre(
            @ForAll @Size(max = 6) Set<@StringLength(max = 12) String> gone,
            @ForAll @Size(max = 6) Set<@StringLength(max = 12) String> others) {
        // Given
        KeyTree whole = KeyTree.of(SEED);
        Set<String> left = new HashSet<>(others);
        left.removeAll(gone);

        // When
        KeyTree tree = whole;
        for (String articleId : gone) {
            tree = tree.without(articleId);
        }
        KeyTree readAgain = KeyTree.read(tree.bytes());

        // Then
        assertThat(gone).allSatisfy(articleId -> {
            assertThat(readAgain.leaf(articleId)).isEmpty();
            assertThat(readAgain.holds(articleId)).isFalse();
        });
        assertThat(left).allSatisfy(articleId -> {
            assertThat(readAgain.leaf(articleId)).hasValue(whole.leaf(articleId).orElseThrow());
            assertThat(readAgain.holds(articleId)).isTrue();
        });
        assertThat(readAgain).isEqualTo(tree);
    }

    @Test
    void shouldHoldNothingThatTheKeyOfAnArticleWasMadeFrom() {
        // Given
        KeyTree whole = KeyTree.of(SEED);
        byte[] key = whole.leaf("a-1").orElseThrow();

        // When
        byte[] left = whole.without("a-1").bytes();

        // Then: neither the root nor the key, and a node for each level
        assertThat(left).hasSize(KeyTree.DEPTH * 40);
        IntStream.range(0, left.length - 31).forEach(at -> assertThat(Arrays.copyOfRange(left, at, at + 32))
                .isNotEqualTo(SEED)
                .isNotEqualTo(key));
    }

    @Test
    void shouldBeTheSameAfterARepetitionAndInAnyOrder() {
        KeyTree whole = KeyTree.of(SEED);
        KeyTree once = whole.without("a-1").without("a-2");

        assertThat(once.without("a-1")).isEqualTo(once);
        assertThat(whole.without("a-2").without("a-1")).isEqualTo(once);
        assertThat(whole).isNotEqualTo(once);
    }

    @Test
    void shouldGiveEachArticleAKeyOfItsOwnAndShowNone() {
        KeyTree tree = KeyTree.of(SEED);

        List<String> keys = IntStream.range(0, 500)
                .mapToObj(i -> Arrays.toString(tree.leaf("a-" + i).orElseThrow()))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(tree).hasToString("KeyTree(1 nodes)");
    }

    @Test
    void shouldRefuseWhatIsNoTree() {
        assertThatThrownBy(() -> KeyTree.of(new byte[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyTree.read(new byte[41])).isInstanceOf(IllegalArgumentException.class);
    }
}
