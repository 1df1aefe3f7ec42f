package io.newstape.article.json;

import io.newstape.article.format.Draft.WrittenTime;
import io.newstape.article.format.PublicationTime;
import io.newstape.article.format.ReadOptions;
import io.newstape.text.WordLists;
import io.newstape.text.WordSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fields that say by themselves that an article is gone: a flag ({@code "deleted": true}), or the time since when ({@code
 * "deleted_at"}).
 */
final class WithdrawalMarks {

    private static final WordLists LISTS = WordLists.beside(WithdrawalMarks.class);
    private static final WordSet YES = LISTS.named("words-for-yes");
    private static final WordSet NO = LISTS.named("words-for-no");

    /** What databases write for no time. */
    private static final Pattern ZEROS = Pattern.compile("[0:. TZ+-]*");

    /** Counts that are no time, such as the year 9999 in seconds, stand for "never". */
    private static final Pattern COUNT = Pattern.compile("[0-9.]+");

    private WithdrawalMarks() {}

    /**
     * Since when the article is gone, {@link WrittenTime#NONE} where it is gone and no time is told; nothing where no field
     * says that it is gone. What was read counts as read.
     */
    static Optional<WrittenTime> in(JsonFields fields) {
        List<String> names = new ArrayList<>(JsonField.WITHDRAWN_AT.names());
        names.addAll(JsonField.WITHDRAWN.names());
        Optional<WrittenTime> gone = Optional.empty();
        for (String name : names) {
            String value = JsonText.time(fields.get(name)).strip();
            boolean flag = YES.contains(JsonFields.plain(value));
            if (!flag && !isTime(value, JsonField.WITHDRAWN_AT.names().contains(name), fields)) {
                continue;
            }
            fields.read(JsonField.ACTION, name);
            if (!flag && gone.filter(time -> !time.isEmpty()).isEmpty()) {
                fields.read(JsonField.UPDATED, name);
                gone = Optional.of(new WrittenTime("'" + fields.written(name) + "'", value));
            }
            gone = gone.or(() -> Optional.of(WrittenTime.NONE));
        }
        return gone;
    }

    /**
     * Whether a value is a time at which something may have been withdrawn.
     *
     * @param timeAlone whether the field has only times: then a value that nobody can read is one too, and is refused later
     */
    private static boolean isTime(String value, boolean timeAlone, JsonFields fields) {
        if (ZEROS.matcher(value).matches() || NO.contains(JsonFields.plain(value))) {
            return false;
        }
        return PublicationTime.parse(value, fields.profile().dateOrder())
                .map(time -> time.isAfter(Instant.EPOCH) && time.isBefore(ReadOptions.LATEST))
                .orElse(timeAlone && !COUNT.matcher(value).matches());
    }
}
