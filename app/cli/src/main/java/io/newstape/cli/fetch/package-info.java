/**
 * Gets the content of one address over HTTP, from servers that nobody here controls. Everything is bounded: the size of an
 * answer before and after unpacking, the time for the whole of it, and the number of redirects.
 *
 * <p>Addresses of private networks are refused unless a source allows them: a feed, or a redirect, must not make this
 * process ask a server that only it can reach. Names are resolved here, and every address of a name is checked. Java
 * keeps the answer for 30 seconds ({@code networkaddress.cache.ttl}), so the client connects to what was checked, some
 * milliseconds later. Don't set that property to 0 where sources aren't trusted.
 *
 * <p>What may enter: HTTP, character sets, packing. What may not: Kafka, articles, the schedule.
 */
package io.newstape.cli.fetch;
