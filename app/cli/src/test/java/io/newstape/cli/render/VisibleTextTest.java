package io.newstape.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {

    @ParameterizedTest
    @CsvSource({
        "'\u001b[31mred', '\u241b[31mred'",
        "'a\u0000b', 'a\u2400b'",
        "'a\tb', 'a\u2409b'",
        "'a\u007fb', 'a\u2421b'",
        "'a\u009bb', 'a<U+009B>b'",
        "'\u202eTBI', '<U+202E>TBI'",
        "'a\u2066b\u2069', 'a<U+2066>b<U+2069>'",
        "'a\u2028b', 'a<U+2028>b'",
        "'Société 三菱 🚀', 'Société 三菱 🚀'"
    })
    void shouldShowWhatWouldCommandATerminal(String text, String visible) {
        assertThat(VisibleText.of(text)).isEqualTo(visible);
    }

    @Property
    void shouldLeaveNoControlCharacter(@ForAll String text) {
        assertThat(VisibleText.of(text).codePoints())
                .noneMatch(c -> Character.isISOControl(c)
                        || c >= 0x202a && c <= 0x202e
                        || c >= 0x2066 && c <= 0x2069
                        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    @Property
    void shouldKeepTheLinesOfAMessage(@ForAll String text) {
        assertThat(VisibleText.lines(text).chars().filter(c -> c == '\n'))
                .hasSameSizeAs(text.chars().filter(c -> c == '\n').boxed().toList());
    }
}
