/**
 * What operations look at: how far the pipeline is behind, per partition, in records and in time.
 */
package io.newstape.streams.operations;
