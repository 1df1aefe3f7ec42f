/**
 * Topics as files, and files as topics: Parquet, CSV and JSON Lines for notebooks, Avro archives for replays.
 *
 * <p>Parquet is written by carpet-record, which brings parquet-java and a part of Hadoop: about 20 MB of the jar. Every notebook reads the format,
 * and the library that defines it writes it.
 *
 * <p>An {@code ArchivedLog} is a {@code RecordedLog} like the topic that it was made from: the same articles in Avro's own
 * files, a partition in the order of its log, with offsets, keys and times. Its manifest has the digest of every file and
 * the number of articles. Both are checked before the work starts. Its records are written for a registry that lives in
 * the process, so a replay of an archive to files needs neither broker nor registry.
 *
 * <p>A manifest also has marks of each file, which find the place of a change, and links of a chain over the records of
 * each partition, which {@code io.newstape.history.proof} compares with the topic.
 *
 * <p>An export is whole or isn't seen: files are written out of sight, then moved, and the manifest comes last.
 */
package io.newstape.history.export;
