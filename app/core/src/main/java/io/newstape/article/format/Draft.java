package io.newstape.article.format;

import io.newstape.schema.ArticleStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One article as a format found it: raw strings, nothing checked. Empty strings stand for what wasn't there.
 * {@code ArticleMaker} makes the article of it.
 */
public final class Draft {

    /** A time as written, and the field it stands in, for the message when it is none. */
    public record WrittenTime(String field, String text) {

        public static final WrittenTime NONE = new WrittenTime("", "");

        public boolean isEmpty() {
            return text.isBlank();
        }
    }

    public final long line;
    /** The shipped or declared profile that it was read by; empty for none. */
    public String profile = "";
    /** Whose the id is, where that is known from the shape; empty for the source. */
    public String provider = "";

    public String id = "";
    public String url = "";
    /** Whether other articles of the input have the same address, so that it names none of them. */
    public boolean sharedAddress;

    public String source = "";
    public String language = "";
    public String headline = "";
    /** When the first version came out. */
    public WrittenTime published = WrittenTime.NONE;
    /** When this version came out, where that is another time. */
    public WrittenTime updated = WrittenTime.NONE;
    /** Whether its format tells the time of every version, so that one before 1970 is a fault and no sign for "never". */
    public boolean hasVersionTime;
    /** Until when nobody may show it; an article that is under embargo counts as published at its end. */
    public WrittenTime embargoed = WrittenTime.NONE;
    /** Whether it is under an embargo, and nobody says until when. */
    public boolean embargoWithoutEnd;
    /** Whether the end of its embargo has become its time of publication; known when the article is made. */
    public boolean heldBack;
    /** 0 where the provider numbers no versions. */
    public long version;
    /** The number of a wire's take of the story; 0 for none. Alerts and articles of one story may be counted apart. */
    public long take;
    /** UNKNOWN where the provider says none. */
    public ArticleStatus status = ArticleStatus.UNKNOWN;

    /** Whether the provider has more of the text than it gave. */
    public boolean truncated;

    /** The origin of an article's id that was made of headline and text. */
    public static final String THE_TEXT = "the text";

    /** Which name in the input a part was read from, where the format has names; keys are fields of the article. */
    public final Map<String, String> origins = new TreeMap<>();
    /** Names in the input that have a value and that nothing was read from. */
    public final List<String> unread = new ArrayList<>();

    public final List<String> paragraphs = new ArrayList<>();
    public final List<String> subjects = new ArrayList<>();
    public final List<String> symbols = new ArrayList<>();

    public Draft(long line) {
        this.line = line;
    }

    /** Notes where a part of the article comes from; what was noted first stays. */
    public void origin(String field, String name) {
        origins.putIfAbsent(field, name);
    }
}
