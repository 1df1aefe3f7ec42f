/**
 * A recorded log: the records of a topic's partitions in their order, from a cluster or from an archive.
 */
package io.newstape.history.log;
