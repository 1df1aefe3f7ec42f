package io.newstape.article.format;

import java.util.Optional;

/**
 * What stands before the root element of an XML or HTML document, and the root's name.
 *
 * @param root the root element's name, with its prefix if it has one
 * @param doctype the name in the document type declaration; empty without one
 * @param internalSubset whether that declaration brings declarations of its own, in square brackets
 */
public record XmlProlog(String root, String doctype, boolean internalSubset) {

    /** Reads as far as the root's name; nothing for text that doesn't start like markup. */
    public static Optional<XmlProlog> of(String head) {
        String doctype = "";
        boolean internalSubset = false;
        int at = skipSpace(head, 0);
        while (at < head.length() && head.charAt(at) == '<') {
            if (head.startsWith("<?", at)) {
                at = after(head, "?>", at);
            } else if (head.startsWith("<!--", at)) {
                at = after(head, "-->", at);
            } else if (head.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
                int end = endOfDoctype(head, at);
                String declaration = head.substring(at + 9, end).strip();
                doctype = name(declaration, 0);
                internalSubset |= opensSubset(declaration);
                at = end;
                if (internalSubset) {
                    return Optional.of(new XmlProlog(doctype, doctype, true));
                }
            } else {
                String root = name(head, at + 1);
                return root.isEmpty() ? Optional.empty() : Optional.of(new XmlProlog(root, doctype, false));
            }
            at = skipSpace(head, at);
        }
        return Optional.empty();
    }

    private static int endOfDoctype(String head, int from) {
        char quote = 0;
        for (int i = from; i < head.length(); i++) {
            char c = head.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '[') {
                return i + 1;
            }
        }
        return head.length();
    }

    private static boolean opensSubset(String declaration) {
        return declaration.endsWith("[");
    }

    private static int after(String head, String end, int from) {
        int at = head.indexOf(end, from);
        return at < 0 ? head.length() : at + end.length();
    }

    private static int skipSpace(String head, int from) {
        int at = from;
        while (at < head.length() && (Character.isWhitespace(head.charAt(at)) || head.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }

    private static String name(String head, int from) {
        int at = from;
        while (at < head.length()
                && (Character.isLetterOrDigit(head.charAt(at)) || ":_-.".indexOf(head.charAt(at)) >= 0)) {
            at++;
        }
        return head.substring(Math.min(from, at), at);
    }
}
