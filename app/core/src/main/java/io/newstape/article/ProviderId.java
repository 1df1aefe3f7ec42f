package io.newstape.article;

import io.newstape.text.WordLists;
import io.newstape.text.WordSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the form of a provider's id says: whether it is unique in the whole world, or no id at all. */
final class ProviderId {

    /**
     * Forms that their own rules make unique: UUIDs (RFC 9562), URNs (RFC 8141), tag URIs (RFC 4151) and DOIs. A UUID
     * that begins with twelve zeros is somebody's counter.
     */
    private static final Pattern GLOBAL = Pattern.compile(
            "\\{?(?!0{8}-0{4})\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}}?"
                    + "|urn:[a-z0-9][a-z0-9-]{1,31}:.+"
                    + "|tag:[^,:]+,\\d{4}(?:-\\d{2}){0,2}:.+"
                    + "|(?:doi:)?10\\.\\d{4,9}/\\S+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UUID = Pattern.compile("\\{?(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})}?");

    private static final String UUID_URN = "urn:uuid:";
    private static final Pattern HIGHEST_UUID = Pattern.compile("f{8}(?:-f{4}){3}-f{12}");

    /** A program's blank that nobody filled in. */
    private static final Pattern BLANK = Pattern.compile("\\{\\{.*}}|\\$\\{.*}|<%.*%>|%[a-z_]+%|%[sd]");

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final WordSet NO_ID = WordLists.beside(ProviderId.class).named("no-id");

    private ProviderId() {}

    /** Whether no two providers can have it; all other ids are one provider's alone. */
    static boolean isGlobal(String id) {
        return GLOBAL.matcher(id).matches();
    }

    /** The one spelling of an id: a UUID is the same in small and capital letters, and in braces. */
    static String spelling(String id) {
        Matcher uuid = UUID.matcher(id);
        return uuid.matches() ? uuid.group(1).toLowerCase(Locale.ROOT) : id;
    }

    /** Whether it says nothing: no letter or digit but zeros, a word for nothing, or a blank that wasn't filled in. */
    static boolean isNone(String id) {
        String plain = id.strip().toLowerCase(Locale.ROOT);
        String bare = plain.startsWith(UUID_URN) ? plain.substring(UUID_URN.length()) : plain;
        boolean zero = bare.codePoints().allMatch(c -> c == '0' || !Character.isLetterOrDigit(c));
        String inner = EDGES.matcher(bare).replaceAll("");
        return zero
                || NO_ID.contains(bare)
                || NO_ID.contains(inner)
                || HIGHEST_UUID.matcher(inner).matches()
                || BLANK.matcher(bare).matches();
    }
}
