/**
 * The drill: what goes wrong in the field is done to the real stack, and a real Prometheus says which alerts fire by the
 * shipped rules. An alert waits on purpose, so the whole drill takes three quarters of an hour and is run by {@code mvn
 * verify -Pdrill}. A short form, {@code AlertDrill}, takes a minute: {@code -Dit.test=AlertDrill}.
 *
 * <pre>
 *  IncidentDrill ─> QuietWire: a wire on a day like any other
 *        ├─> Incidents ─> DrillStack: brokers and registry (a process), RegistryProxy, pipeline (a process)
 *        │                   ├─> DrillFeed: publishers; DrillBurst: one that is faster than the pipeline
 *        │                   ├─> SecureFlow: a stack and a pipeline of users with rights
 *        │                   ├─> DrillGroup: what an administrator can do
 *        v                   └─> PipelineAgent: harm inside the pipeline's process
 *  DrillPrometheus
 * </pre>
 */
package io.newstape.acceptance.drill;
