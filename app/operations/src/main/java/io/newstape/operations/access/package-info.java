/**
 * Which rights each role needs on the brokers, and no more: {@code Role} says it once, {@code AclText} writes it for
 * Kafka's own command and for Strimzi, {@code AclAdmin} adds it, {@code AccessCheck} finds what is absent, and
 * {@code RefusedRights} finds it behind an error.
 */
package io.newstape.operations.access;
