package io.newstape.encoder;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Whom the module may know: of the application only the scorers' side, and no Kafka; and whom it may tell. */
class EncoderArchitectureTest {

    @Test
    void shouldKnowOfTheApplicationOnlySentimentAndArticles() {
        noClasses()
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("io.newstape..", "org.apache.kafka..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                                "io.newstape.encoder", "io.newstape.sentiment", "io.newstape.text"))))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.newstape.encoder"));
    }

    /** 1.29.0 sends its maker what it does, over HTTPS; setTelemetry comes too late to forbid it. */
    @Test
    void shouldRunOnALibraryThatCannotReportToItsMaker() throws IOException {
        String library;
        try (InputStream in =
                OrtEnvironment.class.getResourceAsStream("/ai/onnxruntime/native/linux-x64/libonnxruntime.so")) {
            library = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }

        assertThat(library.contains("onnxruntime")).isTrue();
        assertThat(library.contains("ORT_DISABLE_TELEMETRY")).isFalse();
        assertThat(library.contains("data.microsoft.com")).isFalse();
    }
}
