package io.newstape.streams.seal;

import io.newstape.schema.Article;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** What becomes of the text of a record on its way to a topic, and from there. */
public interface TextGuard {

    /** The record as it goes on its topic; the given one stays as it is. */
    <T extends SpecificRecord> T seal(T value);

    /**
     * The record as it is read.
     *
     * @return null for an article that was purged: a topic says the same of a record without a value. In other records
     *     what can't be opened stays sealed
     * @throws IllegalArgumentException when an article is sealed and can't be opened for another reason
     */
    <T extends SpecificRecord> T open(T value);

    /** The same, but only articles are opened. */
    default TextGuard ofArticles() {
        TextGuard all = this;
        return new TextGuard() {
            @Override
            public <T extends SpecificRecord> T seal(T value) {
                return all.seal(value);
            }

            @Override
            public <T extends SpecificRecord> T open(T value) {
                return value instanceof Article ? all.open(value) : value;
            }
        };
    }

    /** Whether an article is on its topic in sealed form: all its text is, and it has some. */
    static boolean isSealed(Article article) {
        return keyOf(article).isPresent();
    }

    /** The id of the key that an article's text is sealed with; empty for one with any text in clear. */
    static Optional<String> keyOf(Article article) {
        return TextFields.keysOf(article).stream().findFirst();
    }

    /** Whether an article has text that everybody can read. */
    static boolean isClear(Article article) {
        return !isSealed(article) && TextFields.hasText(article);
    }

    /** Nothing is sealed; a sealed article is refused. */
    static TextGuard none() {
        return new TextGuard() {
            @Override
            public <T extends SpecificRecord> T seal(T value) {
                return value;
            }

            @Override
            public <T extends SpecificRecord> T open(T value) {
                if (value instanceof Article article && isSealed(article)) {
                    throw new IllegalArgumentException("the text of the article is sealed: set text.encryption=on");
                }
                return value;
            }
        };
    }

    /** Records are taken as they stand on their topics, sealed or not: an archive of them is. */
    static TextGuard untouched() {
        return new TextGuard() {
            @Override
            public <T extends SpecificRecord> T seal(T value) {
                return value;
            }

            @Override
            public <T extends SpecificRecord> T open(T value) {
                return value;
            }
        };
    }
}
