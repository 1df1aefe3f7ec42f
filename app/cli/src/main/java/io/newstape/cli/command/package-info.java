/**
 * One class per verb. A verb parses its options, calls the package that does the work, and prints the result.
 *
 * <p>What may enter: options, and the order of calls. What may not: decisions about news, securities or signals.
 */
package io.newstape.cli.command;
