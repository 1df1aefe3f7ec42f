package io.newstape.operations.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.streams.wire.AvroJson;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RecordFromJsonTest {

    @Property(tries = 200)
    void shouldReadWhatIsWritten(
            @ForAll String id, @ForAll long version, @ForAll List<String> paragraphs, @ForAll ArticleStatus status)
            throws Exception {
        // Given
        Article article = Article.newBuilder(article(id, paragraphs))
                .setVersion(version)
                .setStatus(status)
                .build();

        // When
        String written = AvroJson.of(article).toString();

        // Then
        assertThat(RecordFromJson.of(Article.getClassSchema(), new ObjectMapper().readTree(written)))
                .isEqualTo(article);
    }

    @Test
    void shouldTakeTheDefaultOfAFieldThatIsNotThere() {
        // Given
        ObjectNode json = AvroJson.of(article("a-1", List.of("One.")));
        json.remove(List.of("version", "url", "subjects"));

        // Then
        Article read = (Article) RecordFromJson.of(Article.getClassSchema(), json);
        assertThat(read.getVersion()).isEqualTo(1);
        assertThat(read.getUrl()).isNull();
        assertThat(read.getSubjects()).isEmpty();
    }

    @Test
    void shouldNameTheFieldThatIsWrong() {
        ObjectNode unknown = AvroJson.of(article("a-1", List.of())).put("headlin", "x");
        ObjectNode missing = AvroJson.of(article("a-1", List.of())).without(List.of("headline"));
        ObjectNode time = AvroJson.of(article("a-1", List.of())).put("publishedAt", "yesterday");
        ObjectNode list = AvroJson.of(article("a-1", List.of()));
        list.putArray("paragraphs").add("One.").add(2);

        assertThatThrownBy(() -> read(unknown)).hasMessage("Article has no field 'headlin'");
        assertThatThrownBy(() -> read(missing)).hasMessage("headline must be there");
        assertThatThrownBy(() -> read(time)).hasMessageStartingWith("publishedAt must be a time");
        assertThatThrownBy(() -> read(list)).hasMessage("paragraphs[1] must be text");
    }

    private static void read(ObjectNode json) {
        RecordFromJson.of(Article.getClassSchema(), json);
    }

    private static Article article(String id, List<String> paragraphs) {
        return Article.newBuilder()
                .setArticleId(id)
                .setStatus(ArticleStatus.NEW)
                .setSource("Sample Wire")
                .setPublishedAt(Instant.parse("2024-11-11T12:00:00.000001Z"))
                .setHeadline("Mitsui & Co (8031.T) raised its forecast")
                .setParagraphs(paragraphs)
                .build();
    }
}
