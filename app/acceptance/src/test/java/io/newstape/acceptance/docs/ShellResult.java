package io.newstape.acceptance.docs;

import java.util.List;

/**
 * How a command ended.
 *
 * @param exit its exit code
 * @param printed the lines of both its streams, as a terminal shows them, without empty ones at the end
 */
record ShellResult(int exit, List<String> printed) {}
