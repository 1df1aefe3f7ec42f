/**
 * Whether a pipeline can run well here: the cluster, the topics, the registry, and this machine. Each check says what
 * it found and what to do. All of it only reads, and a check that can't be made is a finding, never an error.
 *
 * <pre>
 *  brokers  ──> ClusterChecks ──┐
 *  topics   ──> TopicChecks ────┤
 *  registry ──> RegistryChecks ─┼──> Checkup ──> Check
 *  machine  ──> MachineChecks ──┘
 * </pre>
 */
package io.newstape.operations.doctor;
