/**
 * Topics as files, and files as topics: Parquet, CSV and JSON Lines for notebooks, Avro archives for replays.
 *
 * <p>Parquet is written by carpet-record, which brings parquet-java and a part of Hadoop. Every notebook reads the format,
 * and the library that defines it writes it.
 */
package io.newstape.history.export;
