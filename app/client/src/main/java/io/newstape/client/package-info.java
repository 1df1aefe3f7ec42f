/**
 * Signals for a program of a desk, over Kafka's own consumer.
 *
 * <pre>
 *  market.latest-signals ──> SignalClient.latest ──> what holds now, by security
 *  market.signals ─────────> SignalClient.follow ──> SignalHandler, one after another
 *                                    │
 *                              Subscription (which), SeenRevisions (none twice)
 * </pre>
 *
 * <p>It knows the records and Kafka, and nothing of the pipeline: a program that reads signals needs no broker, no
 * streams and no security master on its class path.
 */
package io.newstape.client;
