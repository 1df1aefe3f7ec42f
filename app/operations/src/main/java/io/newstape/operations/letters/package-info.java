/**
 * Dead letters: read, explained, sent again or discarded.
 *
 * <pre>
 *  news.dead-letters ──> LetterLog ──> StoredLetter ──> LetterDecoder ──> LetterContent
 *                            ^              │
 *                            │              └──> LetterDesk ──┬──> the topic that the record was read from
 *                            │                  (one          │
 *                            │               transaction)     │
 *                            └──────────── LetterDecision <───┴──> news.dead-letter-decisions
 * </pre>
 *
 * <p>A letter is never changed. What a person decided about it stands on a topic of its own, and is written in the same
 * transaction as the record that is sent again. So a command that is killed has done both or nothing, and the next one
 * reads what was done. Both write under one transactional id: a second command fences the first.
 *
 * <p>A decision is about the record that became a letter, not about the letter: after a restart Kafka Streams may write
 * a letter twice, and the record must go through once.
 */
package io.newstape.operations.letters;
