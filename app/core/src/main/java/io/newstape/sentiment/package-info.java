/**
 * What a text means for one company: good, bad or neither, how sure that is, and which words say so.
 *
 * <pre>
 *   Document ──> NameTokens ──> CueMatcher ──> Clauses ──> AnnotatedText      (once a text)
 *                                                               │
 *   mention ──> TargetPlace ──> TokenScopes ──> ShareReactions ──> PriorWeights ──> TargetView
 *                                                               │             (once a mention)
 *               Features ──> SentimentModel ──> LabelScores ──> Reading, Sentiment
 *                                                     ^
 *   EventPhrases, once a text ──> CompanyEvents ──────┘
 * </pre>
 *
 * <p>Scope is worth more than vocabulary: the same word is news of the company in its own clause and no news in its
 * neighbour's. So every text is cut into clauses first, and each phrase counts by where it stands. A company that is
 * only the source of what is said has no part in it, one that speaks of itself has. What is called off, ended or averted
 * counts the other way round, as does what a rival wins; and what the company's own shares did says more than all else.
 *
 * <p>Knowledge is in data files, one entry a line. You can extend them without programming: {@code lexicon.tsv} has the
 * phrases, each with a sentence that tests it; {@code classes.tsv} says what a phrase means for the company that does it
 * and for the one it is done to; {@code directions.tsv} maps a direction and a noun to a meaning; {@code
 * entity-types.tsv} lists names that are no companies, such as currencies, sectors and regulators; {@code words.txt} has
 * the lists that the rules ask for. The prior weight of a class is a feature of the model, so a class that is rare
 * in the training data still counts.
 *
 * <p>Weights are learned from headlines, by {@code newstape train}, and must carry to newswire. So a word counts less
 * in a sentence that ends in a full stop, and the longer the sentence is, while what the classes are believed to be
 * worth counts in full; and there are two temperatures, the second found on headlines whose words were made to count as
 * little. The company's own name is no feature.
 *
 * <p>What each part brings. Trained and cross-validated on SEntFiN 1.0 (11,468 pairs, five folds, grouped by text);
 * newswire is a set of 469 paragraphs that was only measured on, "with RIC" the 190 targets with a ticker behind the
 * name. "Conflicting" are the headlines that are good for one and bad for another; on all those that are not the
 * same for all their names (2,264 pairs) macro-F1 is 0.83. "Passages" are 1,599 hard cases by twelve writers who did not
 * know the rules ({@code passages.tsv} of the tests); rules were written with them in view.
 *
 * <pre>
 *                                       SEntFiN    conflicting   newswire   newswire   passages
 *                                       accuracy   pos/neg F1    macro-F1   with RIC   macro-F1
 *   words alone, target not told          0.71        0.42         0.54       0.54       0.32
 *   words and where they stand            0.81        0.64         0.62       0.62       0.42
 *   priors alone                         0.76        0.77         0.85       0.91       0.90
 *   classes, place and priors            0.82        0.79         0.84       0.89       0.90
 *   all but priors                       0.85        0.78         0.76       0.77       0.53
 *   all but the balance of priors        0.86        0.83         0.87       0.92       0.91
 *   all but the types of names            0.86        0.82         0.86       0.92       0.90
 *   all but what stands beside the name   0.86        0.82         0.86       0.92       0.90
 *   all but how the shares took it        0.86        0.83         0.85       0.91       0.89
 *   all but what undoes                   0.86        0.84         0.86       0.92       0.88
 *   all                                   0.86        0.84         0.86       0.92       0.90
 * </pre>
 *
 * <p>(Sums of five folds move by 0.001 from one order of learning to the next, conflicting headlines by 0.005, the
 * newswire columns by 0.005 and 0.01.) On 271 passages more, which nobody looked at, macro-F1 is 0.85, and 0.72 with
 * the rules of before the passages. On passages phrases do it: words learned from headlines say little there, and a
 * phrase that is missing is the commonest error. That a company speaks of itself shows in none of the columns, since
 * such sentences are rare in them; without it "sales rose, Toda said" would say nothing of Toda.
 *
 * <p>More texts would help: with four fifths of the headlines the accuracy is 0.005 lower. Of what is still wrong there
 * much can't be right: "net loss at Rs 12 crore" is labelled bad as often as neither. So a label is
 * believed to nine tenths only, which brought 0.003. Tried and left out: VADER and SentiBigNomics as features (0.3
 * points better on headlines, 2 worse on newswire), pairs of words with a gap, words of the company's name (nothing, and
 * a bias), a hidden layer of 8 to 32 units over the same features (nothing on headlines, 3 points worse on newswire), a
 * recurrent network over words and letters trained on the same texts (0.80 alone, 0.2 points better when averaged in),
 * the answers for a headline's other names (nothing), words left out at random in training (0.1 points), examples taken
 * out that a model of the others contradicts (0.1 points), single words by their distance from the name,
 * the classes on both sides of it as a pair, priors by preposition (nothing any more), thirteen thousand more phrases
 * written without a look at any error (nothing), less weight for what stands far behind the name or was so before
 * ("had halved"; nothing).
 *
 * <p>In an article each mention is read in its own sentence. The headline counts 2, the first paragraph 1.5, later ones
 * ever less; a mention with nothing to say hardly counts, and bylines and story codes not at all.
 *
 * <p>A model of one's own reads sentence by sentence ({@code SentenceModel}, found by {@code SentenceModelProvider}): each
 * sentence that mentions a company is read once from its side, and {@code SentenceScorer} weighs them in the article by
 * the same rule.
 *
 * <p>Events have phrases of their own, in the package {@code event}: a phrase that is good news in a headline is not yet
 * an event. {@code EventOwner} looks for the company that a phrase tells of, from the phrase to the nearest name that can
 * be its subject or object; {@code EventModality} leaves out what didn't happen, may happen or was called off. An event that
 * is good for a company whose news is bad is left out too, and a bad one in good news. The labels are in
 * {@code labels.tsv}, a list that only grows.
 *
 * <p>Speed: about twice the time of looking up every word of the whole text once in one lexicon, for three companies
 * with eleven mentions, and about 35 KB of garbage ({@code SentimentBenchmark}). It can't be twenty times
 * faster than such a look-up: reading the characters once takes longer than that. Scorers share nothing that changes
 * and take no locks.
 *
 * <p>What may enter: rules and numbers about language and companies. Nothing here knows of Kafka, files of users or
 * the command line; nothing here asks for the time, a locale or a random number.
 */
package io.newstape.sentiment;
