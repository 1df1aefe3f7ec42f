/**
 * The drill: what goes wrong in the field is done to the real stack, and a real Prometheus says which alerts fire. Run by
 * {@code mvn verify -Pdrill}, not by the build: an alert waits on purpose, so the drill takes about fifteen minutes.
 */
package io.newstape.acceptance.drill;
