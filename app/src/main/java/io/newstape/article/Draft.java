package io.newstape.article;

import io.newstape.schema.ArticleStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * One article as a format found it: raw strings, nothing checked. Empty strings stand for what wasn't there.
 * {@link ArticleMaker} makes the article of it.
 */
final class Draft {

    /** A time as written, and the field it stands in, for the message when it is none. */
    record WrittenTime(String field, String text) {

        static final WrittenTime NONE = new WrittenTime("", "");

        boolean isEmpty() {
            return text.isBlank();
        }
    }

    final long line;
    String id = "";
    String url = "";
    String source = "";
    String language = "";
    String headline = "";
    /** When the first version came out. */
    WrittenTime published = WrittenTime.NONE;
    /** When this version came out, where that is another time. */
    WrittenTime updated = WrittenTime.NONE;
    /** 0 where the provider numbers no versions. */
    long version;
    /** UNKNOWN where the provider says none. */
    ArticleStatus status = ArticleStatus.UNKNOWN;

    final List<String> paragraphs = new ArrayList<>();
    final List<String> subjects = new ArrayList<>();
    final List<String> symbols = new ArrayList<>();

    Draft(long line) {
        this.line = line;
    }
}
