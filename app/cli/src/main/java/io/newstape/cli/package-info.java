/**
 * The command line: one small class per verb.
 *
 * <p>A verb parses its options, calls the package that does the work, and prints. Results go to standard output as a
 * table or, with {@code --format json}, one JSON object a line; messages and progress go to standard error. Exit codes:
 * 0 done, 1 failed, 2 called wrongly. Nothing in here decides anything about news, securities or signals.
 */
package io.newstape.cli;
