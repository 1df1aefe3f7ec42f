package io.newstape.mention.name;

import io.newstape.text.ComparableText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;

/**
 * Names in comparable form to numbers, as one finite-state transducer: the longest name that begins at a place of a
 * text is found in as many steps as it has characters, however many names there are.
 */
final class NameIndex {

    /** Longer names are not looked for; it bounds the work at each place. */
    private static final long NOTHING = -1;

    private final FST<Long> names;
    private final FirstWords firstWords = new FirstWords();

    private NameIndex(FST<Long> names) {
        this.names = names;
    }

    /** @param numbers name in comparable form to its number, 0 or more */
    static NameIndex of(Map<String, Integer> numbers) {
        try {
            FSTCompiler<Long> compiler =
                    new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE2, PositiveIntOutputs.getSingleton()).build();
            IntsRefBuilder scratch = new IntsRefBuilder();
            for (Map.Entry<String, Integer> name : new TreeMap<>(numbers).entrySet()) {
                if (name.getKey().length() <= FirstWords.MAX_LENGTH) {
                    // PositiveIntOutputs keeps 0 for "no output", which is a fine number to it
                    compiler.add(utf16(name.getKey(), scratch), (long) name.getValue());
                }
            }
            FST.FSTMetadata<Long> made = compiler.compile();
            NameIndex index = new NameIndex(made == null ? null : FST.fromFSTReader(made, compiler.getFSTReader()));
            numbers.keySet().forEach(index.firstWords::add);
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException("a transducer in memory can't be written", e);
        }
    }

    private static IntsRef utf16(String name, IntsRefBuilder scratch) {
        scratch.clear();
        for (int i = 0; i < name.length(); i++) {
            scratch.append(name.charAt(i));
        }
        return scratch.get();
    }

    /** A walk over a text; not shared between threads. */
    Walk walk(ComparableText text) {
        return new Walk(text);
    }

    /** Where the longest name ended, and its number. */
    final class Walk {

        private final ComparableText text;
        private final FST.BytesReader reader;
        private final FST.Arc<Long> arc = new FST.Arc<>();
        private int end;
        private int number;

        private Walk(ComparableText text) {
            this.text = text;
            this.reader = names == null ? null : names.getBytesReader();
        }

        /** Whether a name begins at a place; {@link #end()} and {@link #number()} then tell the longest. */
        boolean matchesAt(int start) {
            try {
                return walk(start) != NOTHING;
            } catch (IOException e) {
                throw new UncheckedIOException("a transducer in memory can't be read", e);
            }
        }

        /** Index in the comparable text behind the longest name. */
        int end() {
            return end;
        }

        int number() {
            return number;
        }

        private long walk(int start) throws IOException {
            if (names == null || !firstWords.mayContain(text, start)) {
                return NOTHING;
            }
            long longest = NOTHING;
            long output = 0;
            names.getFirstArc(arc);
            for (int i = start; i < text.length() && i - start <= FirstWords.MAX_LENGTH; i++) {
                if (names.findTargetArc(text.at(i), arc, arc, reader) == null) {
                    break;
                }
                output += arc.output();
                if (arc.isFinal() && text.isEnd(i + 1)) {
                    longest = output + arc.nextFinalOutput();
                    end = i + 1;
                    number = (int) longest;
                }
            }
            return longest;
        }
    }

    /** Bytes that the transducer takes. */
    long size() {
        return names == null ? 0 : names.numBytes();
    }
}
