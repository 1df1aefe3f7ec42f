/**
 * Sentiment by a classifier of one's own, in ONNX: any model of the kind of FinBERT, with its tokenizer and labels.
 *
 * <pre>
 *   sentence and mentions ──> target marking ──> tokens (cut around the company) ──> batches ──> logits by label
 *                                                                                                     │
 *                   io.newstape.sentiment.SentenceScorer: the article, from its sentences <───────────┘
 * </pre>
 *
 * <p>A module of its own: its libraries weigh more than the application that uses it now and then. The application finds
 * it by {@link java.util.ServiceLoader} when it is on the class path.
 *
 * <p>Deterministic: one thread a batch unless set, batches made of one article alone, a version that is the hash of the
 * files and of all that moves a score. Equal bytes are promised for equal processors only: ONNX Runtime chooses its
 * kernels by what the processor can do, and they differ in the last digits.
 *
 * <p>Nothing goes out: no download, no telemetry of either library.
 */
package io.newstape.encoder;
