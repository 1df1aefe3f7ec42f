/**
 * The documentation, tested: commands run, code compiles, generated parts are those of the code, links lead somewhere.
 *
 * <pre>
 *  README.md, docs/*.md ... ──> MarkdownPage ──> FencedBlock ─┬─> console: run, output compared   DocumentedCommandsIT
 *                                                             ├─> java: a file that compiles      DocumentedCodeTest
 *                                                             └─> sh: not run, and says why       PagesTest
 *                                    └──> generated sections: equal to the code's                 GeneratedSectionsTest
 * </pre>
 *
 * <p>The first words after a fence say what the block is:
 *
 * <ul>
 *   <li>{@code console}: commands behind {@code $} and what they print, both streams as a terminal shows them
 *   <li>{@code console demo}: the same, while {@code newstape demo --keep} runs and the environment points to it
 *   <li>{@code sh not-run: REASON}: commands that no test can run
 *   <li>{@code java NAME.java}: the file of that name in {@code docs/examples}
 *   <li>{@code sql}: a query, run by {@code StudyIT}
 *   <li>{@code text}, {@code json}, {@code properties}, {@code xml}, {@code python}: no command
 * </ul>
 *
 * <p>In an expected output, {@code ...} on a line of its own stands for any lines, and a word in angle brackets such as
 * {@code <ms>} for any characters but spaces; in such a line, spaces count as one. {@code -Dnewstape.docs.refresh=true}
 * writes the pages anew in place of comparing them.
 */
package io.newstape.acceptance.docs;
