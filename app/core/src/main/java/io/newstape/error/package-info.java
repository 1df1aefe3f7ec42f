/**
 * How an error is told to a person: a problem and an advice. Errors of all modules that a person can do something about
 * extend {@link io.newstape.error.ProblemException}.
 *
 * <p>What may not enter: errors in the code, which keep the JDK's exceptions, and answers that are no errors, such as
 * an article that a reader refuses.
 */
package io.newstape.error;
