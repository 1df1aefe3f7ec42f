/**
 * Text that can be made unreadable later. Text of a source is sealed with keys that can be deleted, one article or a whole
 * source at a time; so a purge reaches every copy of the text on topics, in archives and in backups, and changes no byte
 * and no offset of them.
 *
 * <pre>
 *  source ──> SourceKey ──> KeyTree ──> key of one article ──> SealedText ──> "sealed:1:KEY:..." in place of the text
 * </pre>
 *
 * <p>All cryptography is the JDK's: AES-GCM seals, HMAC-SHA256 derives. Equal text, article and key give equal bytes:
 * replays must. No Kafka here; {@code io.newstape.streams.wire} keeps the keys on their topic.
 */
package io.newstape.streams.seal;
