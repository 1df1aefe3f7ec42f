package io.newstape.operations.letters;

import io.newstape.schema.Article;
import io.newstape.schema.CompanySentiment;
import io.newstape.schema.ScoredMention;
import io.newstape.streams.wire.Topics;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/** The topics that the pipeline reads, and what each holds: a letter can go back to one of these only. */
final class LetterTypes {

    private final Map<String, Schema> schemas;

    LetterTypes(Topics topics) {
        this.schemas = Map.of(
                topics.articles().name(), Article.getClassSchema(),
                topics.companySentiment().name(), CompanySentiment.getClassSchema(),
                topics.scoredMentions().name(), ScoredMention.getClassSchema());
    }

    /** Empty when the pipeline of these settings reads no such topic, or nobody knows where the letter came from. */
    Optional<Schema> of(StoredLetter letter) {
        return letter.source().map(source -> schemas.get(source.topic()));
    }
}
