/**
 * How results look: tables for people, JSON for programs, progress on a terminal. Nothing here reads a topic or a file.
 */
package io.newstape.cli.render;
