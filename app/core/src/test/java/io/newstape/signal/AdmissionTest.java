package io.newstape.signal;

import static io.newstape.signal.Samples.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.Article;
import io.newstape.schema.state.ArticleLedger;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final ArticleLedger seen = Admission.record(null, article("a-1", 3, "Mitsui raises its forecast"));

    @Test
    void shouldLetThroughWhatItNeverSaw() {
        assertThat(Admission.of(null, article("a-1", 3, "Mitsui raises its forecast")))
                .isEqualTo(Admission.NEW);
    }

    @Test
    void shouldDropADuplicate() {
        assertThat(Admission.of(seen, article("a-1", 3, "Mitsui raises its forecast")))
                .isEqualTo(Admission.DUPLICATE);
    }

    @Test
    void shouldLetThroughADuplicateThatWasRetriedAndNothingOlder() {
        assertThat(Admission.DUPLICATE.whenRetried().goesOn()).isTrue();
        assertThat(Admission.OLDER.whenRetried().goesOn()).isFalse();
        assertThat(Admission.CHANGED.whenRetried()).isEqualTo(Admission.CHANGED);
    }

    @Test
    void shouldDropAnOlderVersionWhateverItSays() {
        assertThat(Admission.of(seen, article("a-1", 2, "Mitsui cuts its forecast")))
                .isEqualTo(Admission.OLDER);
    }

    @Test
    void shouldLetThroughAHigherVersionEvenWhenItSaysTheSame() {
        assertThat(Admission.of(seen, article("a-1", 4, "Mitsui raises its forecast")))
                .isEqualTo(Admission.CHANGED);
    }

    @Test
    void shouldLetThroughAChangeThatItsSourceDidNotNumber() {
        assertThat(Admission.of(seen, article("a-1", 3, "Mitsui cuts its forecast")))
                .isEqualTo(Admission.CHANGED);
    }

    @Test
    void shouldLetThroughALowerVersionThatWasPublishedLaterSinceItsSourceDoesNotNumber() {
        // Given: "UPDATE 2" came as version 3, and its correction, unnumbered, as version 2
        Article correction = Article.newBuilder(article("a-1", 2, "Mitsui cuts its forecast"))
                .setPublishedAt(Samples.NOON.plusSeconds(60))
                .build();

        // Then
        assertThat(Admission.of(seen, correction)).isEqualTo(Admission.CHANGED);
    }
}
