package io.newstape.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainWhitespaceTest {

    @Test
    void shouldMakeOneSpaceOfAnyAndNothingOfTheInvisible() {
        assertThat(PlainWhitespace.of("\uFEFF\u00A0Example\u3000Corp \t\r\n (NV\u200BTK.MM)\u00AD\u2028rose\u202E "))
                .isEqualTo("Example Corp (NVTK.MM) rose");
    }

    @Test
    void shouldKeepJoinersThatShapeLettersAndNoOthers() {
        assertThat(PlainWhitespace.of("می\u200Cخواهم 👩\u200D💻 NV\u200DTK"))
                .isEqualTo("می\u200Cخواهم 👩\u200D💻 NVTK");
    }

    @Test
    void shouldNotNormalizeLetters() {
        assertThat(PlainWhitespace.of("Nestle\u0301 ＥＸＭＰ ﬁ")).isEqualTo("Nestle\u0301 ＥＸＭＰ ﬁ");
    }

    @Property
    void shouldGiveTextThatEveryEncodingCarries(@ForAll String text) {
        // When
        String plain = PlainWhitespace.of(text);

        // Then
        assertThat(new String(plain.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(plain);
        assertThat(PlainWhitespace.of(plain)).isEqualTo(plain);
        assertThat(plain).doesNotContain("  ").isEqualTo(plain.strip());
    }
}
