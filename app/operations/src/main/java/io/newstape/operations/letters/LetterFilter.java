package io.newstape.operations.letters;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which letters are meant. Each condition that is given must hold.
 *
 * @param ids their ids; empty for any
 * @param reasons such as UNREADABLE; empty for any
 * @param topics that the records were read from; empty for any
 * @param since written at this time or later; empty for any
 * @param until written before this time; empty for any
 */
public record LetterFilter(
        Set<String> ids, Set<String> reasons, Set<String> topics, Optional<Instant> since, Optional<Instant> until) {

    /** Whether a letter is meant. */
    public boolean takes(StoredLetter letter) {
        return (ids.isEmpty() || ids.contains(letter.id()))
                && (reasons.isEmpty() || reasons.contains(letter.reason()))
                && (topics.isEmpty()
                        || letter.source()
                                .map(source -> topics.contains(source.topic()))
                                .orElse(false))
                && since.map(time -> !letter.time().isBefore(time)).orElse(true)
                && until.map(time -> letter.time().isBefore(time)).orElse(true);
    }

    /** Whether it names letters in any way. */
    public boolean isOpen() {
        return ids.isEmpty() && reasons.isEmpty() && topics.isEmpty() && since.isEmpty() && until.isEmpty();
    }
}
