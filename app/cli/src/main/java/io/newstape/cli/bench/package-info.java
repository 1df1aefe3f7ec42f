/**
 * Measures the pipeline as a whole, on a real broker, against floors in the same run: what the same clients and the same
 * broker do with less work in between.
 */
package io.newstape.cli.bench;
