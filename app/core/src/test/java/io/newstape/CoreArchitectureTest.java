package io.newstape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** The rules of the core that its own build can check: what it may know, and that nothing goes in a circle. */
class CoreArchitectureTest {

    private final JavaClasses code = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                    "io.newstape.text",
                    "io.newstape.article",
                    "io.newstape.mention",
                    "io.newstape.sentiment",
                    "io.newstape.signal");

    @Test
    void shouldKeepKafkaHttpAndTheCommandLineOut() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "io.confluent..",
                        "picocli..",
                        "java.net.http..",
                        "com.sun.net.httpserver..")
                .check(code);
    }

    @Test
    void shouldHaveNoCyclesOfPackages() {
        slices().matching("io.newstape.(**)").should().beFreeOfCycles().check(code);
    }

    @Test
    void shouldHaveNoCyclesOfClasses() {
        slices().assignedFrom(new TopLevelClasses()).should().beFreeOfCycles().check(code);
    }

    /** A slice for each top-level class; nested classes belong to their outermost one. */
    private static final class TopLevelClasses implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            JavaClass outermost = type;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            return SliceIdentifier.of(outermost.getName());
        }

        @Override
        public String getDescription() {
            return "top-level classes of the core";
        }
    }
}
