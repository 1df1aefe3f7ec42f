package io.newstape.sentiment.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.text.Symbols;
import io.newstape.text.Tokens;
import org.junit.jupiter.api.Test;

class FollowingSentenceScopesTest {

    @Test
    void shouldKnowTheNameAgain() {
        assertThat(scope("[Toda] met. Toda fell.", "fell")).isEqualTo(Scope.AFTER);
        assertThat(scope("[Toda] met the head of Kuroda. Kuroda fell.", "fell")).isEqualTo(Scope.NOWHERE);
        assertThat(scope("[Toda] met. Toda fell and Kuroda rose.", "rose")).isEqualTo(Scope.OTHERS);
    }

    @Test
    void shouldCountLessWhatNamesNoOne() {
        assertThat(scope("[Toda] met. Its output fell.", "fell")).isEqualTo(Scope.ELSEWHERE);
        assertThat(scope("[Toda] met. In the year before, output fell.", "fell"))
                .isEqualTo(Scope.ELSEWHERE);
    }

    private static Scope scope(String marked, String word) {
        TargetView view = Views.view(marked);
        Tokens tokens = view.text().tokens();
        int token = 0;
        while (!tokens.is(token, Symbols.of(word))) {
            token++;
        }
        return view.scope(token);
    }
}
