/**
 * What a text says, and for whom: names, clauses, cues with what turns them, and the view of one company.
 *
 * <pre>
 *  tokens ──> NameTokens ──> CueMatcher ──> Clauses ──> AnnotatedText        (once for a text)
 *                                                           │
 *                                                      TargetView            (once for a company)
 * </pre>
 */
package io.newstape.sentiment.annotate;
