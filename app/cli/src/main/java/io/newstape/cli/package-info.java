/**
 * The command line: one small class per verb.
 *
 * <p>A verb parses its options, calls the package that does the work, and prints. Results go to standard output: a
 * table, or with {@code --format json} one JSON object a line. Verbs that read JSON Lines write a table only to a terminal,
 * unless told otherwise. Messages and progress go to standard error. Nothing in here decides anything about news,
 * securities or signals.
 *
 * <p>Exit codes hold for all verbs. 0: done. 2: called wrongly, which is found before the work begins: an unknown verb,
 * option or setting, a value that it can't have, or a file or folder that isn't there ({@link
 * io.newstape.cli.config.Misuse}). 1: the call was right and the work failed, or found the differences, the lag or the bad
 * records that it reports: Kafka doesn't answer, a file's content can't be used, a line can't be read.
 */
package io.newstape.cli;
