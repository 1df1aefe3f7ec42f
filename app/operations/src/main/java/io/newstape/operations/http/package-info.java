/**
 * The pages and endpoints of a running pipeline, on the JDK's own HTTP server. Everything is read with GET; nothing
 * changes any state. It listens on loopback unless a token is set.
 */
package io.newstape.operations.http;
