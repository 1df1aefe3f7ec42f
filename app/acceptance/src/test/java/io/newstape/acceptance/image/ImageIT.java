package io.newstape.acceptance.image;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form: all of the image but its Java, which takes a minute to link. This machine's takes its place.
 * {@link ImageDrill} has the whole image at work.
 */
class ImageIT {

    @TempDir
    Path folder;

    @Test
    void shouldRunTheLauncherAsAUserWhoIsNotRoot() throws Exception {
        Optional<String> obstacle = ImageRoot.obstacle();
        assumeTrue(obstacle.isEmpty(), () -> "skipped: " + obstacle.orElseThrow());

        // Given
        ImageRoot image = ImageRoot.withJavaOfThisMachine(folder);

        // When, Then
        LauncherInside.check(image);
    }
}
