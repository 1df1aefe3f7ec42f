/**
 * How far a consumer group is behind, and why.
 *
 * <pre>
 *  broker ─> LagReader    ─> LagReport ┐
 *        └─> GroupReader  ─> GroupView ┴> LagSample ─┐  (every few seconds)
 *                                                    ├─> LagMonitor ─> LagStatus: pace, time to catch up, cause
 *  the pipeline of this process, where there is one ─┘
 * </pre>
 *
 * <p>{@link io.newstape.operations.lag.LagDiagnosis} is a pure function of two samples. Reading needs the right to
 * describe the group and the topics, and to read the topics for the time of a record; what a principal may not see is
 * left unknown, not taken for zero.
 */
package io.newstape.operations.lag;
