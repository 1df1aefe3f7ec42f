/**
 * Compares what a replay makes with what was recorded, byte for byte, stage by stage.
 */
package io.newstape.history.verify;
