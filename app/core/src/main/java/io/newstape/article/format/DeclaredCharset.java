package io.newstape.article.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The character set that the first bytes of an input declare: by a byte order mark, an XML declaration or an HTML
 * {@code meta} element, in this order; UTF-8 where they declare none, or where they are UTF-8 although they declare a
 * character set of single bytes.
 *
 * @param charset the character set
 * @param markLength the length of the byte order mark, in bytes
 */
public record DeclaredCharset(Charset charset, int markLength) {

    /** How many bytes {@link #of} wants to see; HTML asks for the declaration within the first 1024. */
    public static final int HEAD = 4096;

    private static final Pattern XML =
            Pattern.compile("^\\s{0,8}<\\?xml[^>]{1,200}?encoding\\s?=\\s?[\"']([^\"']{1,40})");
    private static final Pattern META =
            Pattern.compile("<meta\\s[^>]{0,200}?charset\\s?=\\s?[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    /** Labels that mean more than their name says, as the WHATWG Encoding Standard has them. */
    private static final Map<String, String> WIDER = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "shift_jis", "windows-31j",
            "shift-jis", "windows-31j",
            "sjis", "windows-31j",
            "gb2312", "GB18030",
            "gbk", "GB18030");

    public static DeclaredCharset of(byte[] head) throws Rejected {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new DeclaredCharset(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new DeclaredCharset(StandardCharsets.UTF_16BE, 2);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new DeclaredCharset(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0, '<', 0)) {
            return new DeclaredCharset(StandardCharsets.UTF_16BE, 0);
        }
        if (startsWith(head, '<', 0) && head.length > 3 && head[3] == 0) {
            return new DeclaredCharset(StandardCharsets.UTF_16LE, 0);
        }
        String ascii = new String(head, StandardCharsets.ISO_8859_1);
        Matcher xml = XML.matcher(ascii);
        if (xml.find()) {
            return new DeclaredCharset(asWritten(named(xml.group(1)), head), 0);
        }
        if (ascii.stripLeading().startsWith("<")) {
            Matcher meta = META.matcher(ascii);
            if (meta.find()) {
                return new DeclaredCharset(asWritten(named(meta.group(1)), head), 0);
            }
        }
        return new DeclaredCharset(StandardCharsets.UTF_8, 0);
    }

    /**
     * Many a template declares Latin-1 for pages in UTF-8. Letters beyond ASCII that are valid UTF-8 are never anything
     * else; where the first bytes have none, the declaration counts.
     */
    private static Charset asWritten(Charset declared, byte[] head) {
        boolean single = declared.canEncode() && declared.newEncoder().maxBytesPerChar() == 1;
        return single && isUtf8BeyondAscii(head) ? StandardCharsets.UTF_8 : declared;
    }

    private static boolean isUtf8BeyondAscii(byte[] head) {
        CharBuffer text = CharBuffer.allocate(head.length);
        // a character that is cut off at the end is no error
        boolean valid = !StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), text, false)
                .isError();
        return valid && text.flip().chars().anyMatch(c -> c >= 0x80);
    }

    private static Charset named(String label) throws Rejected {
        String known = label.toLowerCase(Locale.ROOT);
        // a declaration that could be read byte by byte is not in UTF-16, whatever it says
        if (known.startsWith("utf-16") || known.startsWith("utf-32")) {
            return StandardCharsets.UTF_8;
        }
        return known(label)
                .orElseThrow(() -> new Rejected(
                        "it declares the character set '" + SafeExcerpt.briefly(label) + "', which is unknown here",
                        "Convert it to UTF-8, for example with iconv, and drop the declaration."));
    }

    /** The character set that a label means, as the WHATWG Encoding Standard has it; empty when it is unknown here. */
    public static Optional<Charset> known(String label) {
        String name = label.toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(WIDER.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] head, int... expected) {
        if (head.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
