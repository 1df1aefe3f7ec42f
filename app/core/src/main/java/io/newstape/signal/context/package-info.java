/**
 * A signal in the light of what came before it for its security: novelty, volume, baseline, surprise, windows.
 *
 * <p>State goes in as a value and comes out as a value. All times are event times in microseconds since 1970, UTC.
 */
package io.newstape.signal.context;
