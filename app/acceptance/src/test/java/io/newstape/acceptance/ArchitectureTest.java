package io.newstape.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.newstape.article.format.Rejected;
import io.newstape.error.ProblemException;
import io.newstape.text.Sha256;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of the house: which module and package may know which. Core holds its own in {@code CoreArchitectureTest}. */
class ArchitectureTest {

    private static final String[] CORE = {
        "io.newstape.text..",
        "io.newstape.article..",
        "io.newstape.mention..",
        "io.newstape.sentiment..",
        "io.newstape.signal.."
    };

    private static final String[] ABOVE_CORE = {
        "io.newstape.streams..",
        "io.newstape.history..",
        "io.newstape.operations..",
        "io.newstape.embedded..",
        "io.newstape.encoder..",
        "io.newstape.cli.."
    };

    /** Fixtures that modules share are jars of their own. */
    private static final ImportOption NO_FIXTURES = location -> !location.contains("-tests.jar");

    private final JavaClasses code = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(NO_FIXTURES)
            .importPackages("io.newstape");

    @Test
    void shouldKeepTheModulesAboveOutOfTheCore() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ABOVE_CORE)
                .check(code);
    }

    @Test
    void shouldHaveNoCyclesOfPackages() {
        slices().matching("io.newstape.(**)").should().beFreeOfCycles().check(code);
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
    void shouldKeepStudiesAndComparisonsApartFromKafka() {
        noClasses()
                .that()
                .resideInAnyPackage("io.newstape.history.study..", "io.newstape.history.diff..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.newstape.streams..")
                .check(code);
    }

    @Test
    void shouldReadNoClockInTheCore() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(code);
    }

    @Test
    void shouldCallNoClassByAnEmptyName() {
        classes()
                .should()
                .haveNameNotMatching(".*(Utils?|Helper|Manager|Impl)$")
                .check(code);
    }

    @Test
    void shouldHaveOneSha256() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Sha256.class)
                .should()
                .callMethod(MessageDigest.class, "getInstance", String.class)
                .check(code);
    }

    /** The command line prints problem and advice of this base alone. */
    @Test
    void shouldHaveOneBaseForProblemsWithAdvice() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .and(DescribedPredicate.describe(
                        "give advice", type -> type.tryGetMethod("advice").isPresent()))
                // a refused article is an ordinary result, and has no stack trace
                .and()
                .doNotBelongToAnyOf(Rejected.class)
                .should()
                .beAssignableTo(ProblemException.class)
                .check(code);
    }

    @Test
    void shouldUseNoSimpleNameTwice() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should(haveANameOfTheirOwn())
                .check(code);
    }

    /** A nested class is often written without its outer one, and then reads as the other. */
    @Test
    void shouldGiveNoNestedClassTheNameOfATopLevelOne() {
        Map<String, JavaClass> topLevel = new HashMap<>();
        code.stream().filter(JavaClass::isTopLevelClass).forEach(type -> topLevel.put(type.getSimpleName(), type));
        classes().that().areNestedClasses().should(bearNoNameOf(topLevel)).check(code);
    }

    private static ArchCondition<JavaClass> bearNoNameOf(Map<String, JavaClass> others) {
        return new ArchCondition<>("bear no name of a top-level class") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                JavaClass other = others.get(type.getSimpleName());
                if (other != null) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " and " + other.getName()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> haveANameOfTheirOwn() {
        return new ArchCondition<>("have a simple name of their own") {
            private final Map<String, JavaClass> seen = new HashMap<>();

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                JavaClass other = seen.putIfAbsent(type.getSimpleName(), type);
                if (other != null) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " and " + other.getName()));
                }
            }
        };
    }
}
