/**
 * Signals as a panel: one row for each security and bar of time, as it was known at the end of the bar. A later article
 * never changes the row of a bar that was over. No prices and no clock enter.
 */
package io.newstape.history.panel;
