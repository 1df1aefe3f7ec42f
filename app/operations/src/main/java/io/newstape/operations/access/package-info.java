/**
 * Which rights each role needs on the brokers, and no more: {@code Role} says it once, {@code AclText} writes it for
 * Kafka's own command and for Strimzi.
 */
package io.newstape.operations.access;
