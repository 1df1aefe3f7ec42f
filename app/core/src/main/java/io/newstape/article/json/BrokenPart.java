package io.newstape.article.json;

/**
 * A part of a JSON text that was left out.
 *
 * @param line where it starts, or where the problem lies
 * @param lastLine where it ends
 * @param problem why; empty for bytes that are no text
 * @param listed whether it was one of several in a list
 */
record BrokenPart(long line, long lastLine, String problem, boolean listed) {}
