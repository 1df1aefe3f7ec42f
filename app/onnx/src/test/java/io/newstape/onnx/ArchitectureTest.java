package io.newstape.onnx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Whom the module may know: of the application only the scorers' side, and no Kafka. */
class ArchitectureTest {

    @Test
    void shouldKnowOfTheApplicationOnlySentimentAndArticles() {
        noClasses()
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("io.newstape..", "org.apache.kafka..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                                "io.newstape.onnx", "io.newstape.sentiment", "io.newstape.article"))))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.newstape.onnx"));
    }
}
