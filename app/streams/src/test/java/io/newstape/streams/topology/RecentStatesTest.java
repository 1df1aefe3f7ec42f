package io.newstape.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.state.RememberedArticle;
import io.newstape.schema.state.SecurityState;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentStatesTest {

    private final RecentStates states = new RecentStates();

    @Test
    void shouldKeepTheSecuritiesThatWereAskedForLastWithinTheBound() {
        // Given
        int half = RecentStates.MOST_ARTICLES / 2;
        states.put("A.N", state(half - 1));
        states.put("B.N", state(half - 1));
        states.get("A.N");

        // When
        states.put("C.N", state(10));

        // Then
        assertThat(states.get("A.N")).isNotNull();
        assertThat(states.get("B.N")).isNull();
        assertThat(states.get("C.N")).isNotNull();
        assertThat(states.articles()).isEqualTo(half + 11);
    }

    @Test
    void shouldCountAStateThatGrewOnce() {
        // When
        states.put("A.N", state(3));
        states.put("A.N", state(4));
        states.remove("B.N");

        // Then
        assertThat(states.articles()).isEqualTo(5);
        states.remove("A.N");
        assertThat(states.articles()).isZero();
    }

    private static SecurityState state(int articles) {
        RememberedArticle article = new RememberedArticle("s", "a", 0L, null, 1.0, ByteBuffer.allocate(0), false, 0);
        return new SecurityState(Collections.nCopies(articles, article), List.of(), null);
    }
}
