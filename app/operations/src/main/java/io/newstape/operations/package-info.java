/**
 * What operations see of a pipeline: lag and its cause, metrics, health, and the page.
 *
 * <pre>
 *  Pipeline ─┐
 *            ├> PipelineWatch ─> LagStatus ─┬─> metrics   /metrics
 *  brokers ──┘   (every 2 s)                ├─> Health    /health/started, /health/ready, /health/live
 *                                           └─> page      /, /api/v1/lag
 *  market.signals ─> SignalFeed ────────────┴─> latency   /api/v1/signals
 * </pre>
 *
 * <p>All of it only reads. Nothing here decides about news, securities or signals, and a fault here never ends the
 * pipeline.
 */
package io.newstape.operations;
