package io.newstape.mention.scan;

/** How a source writes symbols with a suffix, where it has said so. */
public enum SymbolStyle {
    /** Nothing is known: a suffix that means two markets is left alone. */
    UNDECLARED,
    /** Reuters instrument codes. */
    RIC,
    /** Yahoo's symbols. */
    YAHOO
}
