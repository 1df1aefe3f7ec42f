/**
 * What a command works with: settings and where each came from, connections, the security master, the scorer.
 */
package io.newstape.cli.config;
