package io.newstape.schema;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that the generated records of this project may be made from a schema that names them. Avro makes no other
 * class than its own otherwise, since a schema may come from anywhere. Whoever builds, copies, writes or reads these records says so once, before the
 * first; newstape's own command and serdes do.
 */
public final class TrustedRecords implements ClassSecurityPredicate {

    private static final String PACKAGE = "io.newstape.schema";

    private TrustedRecords() {}

    /** From now on, in this process. Saying it again does nothing. */
    public static synchronized void declare() {
        ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
        if (!before.isTrusted(Article.class)) {
            ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(before, new TrustedRecords()));
        }
    }

    @Override
    public boolean isTrusted(Class<?> type) {
        String name = type.getPackageName();
        return name.equals(PACKAGE) || name.startsWith(PACKAGE + ".");
    }
}
