package io.newstape.schema;

import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Lets Avro make the generated records of this project when a schema names them. A schema may come from anywhere, so
 * Avro makes only classes that the process trusts.
 *
 * <p>Nobody calls this class. Avro loads it as a service, by its entry in {@code META-INF/services}, before it reads its
 * first schema; so the records are trusted wherever this jar is on the class path. A logical type is the one service
 * that Avro loads that early and only once. This one adds no type.
 *
 * <p>Where Avro can't see this jar, because a framework loads Avro and the application with different class loaders,
 * the system property {@code org.apache.avro.SERIALIZABLE_PACKAGES=io.newstape.schema} does the same.
 */
public final class TrustedRecords implements LogicalTypes.LogicalTypeFactory {

    private static final String PACKAGE = "io.newstape.schema";

    /** For Avro. Trusts the records of this package and of those below it from now on, beside what was trusted before. */
    public TrustedRecords() {
        ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(before, TrustedRecords::isRecordOfThisProject));
    }

    private static boolean isRecordOfThisProject(Class<?> type) {
        String name = type.getPackageName();
        return name.equals(PACKAGE) || name.startsWith(PACKAGE + ".");
    }

    /** A name that no schema uses. */
    @Override
    public String getTypeName() {
        return "newstape-trusted-records";
    }

    /** @return null: there is no such type */
    @Override
    public LogicalType fromSchema(Schema schema) {
        return null;
    }
}
