package io.newstape.signal.context;

import io.newstape.schema.Signal;
import io.newstape.schema.state.SecurityState;

/**
 * What comes of one scored mention.
 *
 * @param state what is remembered of the security from now on
 * @param signal the signal to send
 * @param change what the signal changes in the security's windows
 */
public record SecurityStep(SecurityState state, Signal signal, WindowChange change) {}
