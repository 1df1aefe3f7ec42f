/**
 * A whole stack on one machine: a real KRaft broker in this process and a real schema registry (Apicurio, in a child
 * process), both on the loopback interface alone. For the demo, for people who develop against newstape, and for the
 * tests; nothing here is meant for production.
 *
 * <p>Whatever is started here is stopped here: closing the stack, or a shutdown hook when the process is told to end,
 * leaves no process, no port and, for a temporary stack, no file behind.
 */
package io.newstape.embedded;
