/**
 * What a text says, and for whom: names, clauses, cues with what turns them, and the view of one company.
 *
 * <pre>
 *  Document ──> NameTokens ──> CueMatcher ──> Clauses ──> AnnotatedText                  (once for a text)
 *
 *  AnnotatedText, mention ──> TargetPlace ──> TokenScopes ──> PriorWeights ──> TargetView (once for a mention)
 *                                                  │               ^
 *                                                  └> ShareReactions
 * </pre>
 *
 * <p>Layers of scopes, each overrides the one before: ClauseScopes, OwnClauseScopes, FollowingSentenceScopes,
 * ShareReactions. TokenScopes.Builder takes them; nobody changes a finished step.
 */
package io.newstape.sentiment.annotate;
