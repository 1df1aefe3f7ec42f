package io.newstape.cli.config;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The values of an option that a user may write: some constants of an enum, in lower case. It reads them, names them
 * when another value is given, and offers them for completion. An enum may have more constants, which nobody writes.
 *
 * @param <E> the enum
 */
public abstract class Choices<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {

    private final Map<String, E> choices = new LinkedHashMap<>();

    @SafeVarargs
    @SuppressWarnings("varargs")
    protected Choices(E... constants) {
        Arrays.stream(constants).forEach(constant -> choices.put(constant.name().toLowerCase(Locale.ROOT), constant));
    }

    @Override
    public final E convert(String text) {
        E choice = choices.get(text.toLowerCase(Locale.ROOT));
        if (choice == null) {
            throw new TypeConversionException("'" + text + "' is not one of " + String.join(", ", choices.keySet()));
        }
        return choice;
    }

    @Override
    public final Iterator<String> iterator() {
        return Collections.unmodifiableSet(choices.keySet()).iterator();
    }
}
