package io.newstape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rules of the house: who may know whom. */
class ArchitectureTest {

    private static final String[] DOMAIN = {
        "io.newstape.article..",
        "io.newstape.ticker..",
        "io.newstape.reference..",
        "io.newstape.sentiment..",
        "io.newstape.signal..",
        "io.newstape.study..",
        "io.newstape.diff.."
    };

    private final JavaClasses code = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.newstape");

    @Test
    void shouldKeepKafkaHttpAndTheCommandLineOutOfTheDomain() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "io.confluent..",
                        "picocli..",
                        "java.net.http..",
                        "com.sun.net.httpserver..",
                        "io.newstape.wire..",
                        "io.newstape.topology..",
                        "io.newstape.ops..",
                        "io.newstape.embedded..",
                        "io.newstape.replay..",
                        "io.newstape.cli..")
                .check(code);
    }

    @Test
    void shouldHaveNoCycles() {
        slices().matching("io.newstape.(*)..").should().beFreeOfCycles().check(code);
    }

    @Test
    void shouldLetNobodyButTheCommandLineKnowTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.newstape.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.newstape.cli..")
                .check(code);
    }

    @Test
    void shouldReadNoClockInTheDomain() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .check(code);
    }

    @Test
    void shouldCallNoClassByAnEmptyName() {
        classes()
                .that()
                .resideInAPackage("io.newstape..")
                .should()
                .haveNameNotMatching(".*(Utils?|Helper|Manager|Impl)$")
                .check(code);
    }
}
