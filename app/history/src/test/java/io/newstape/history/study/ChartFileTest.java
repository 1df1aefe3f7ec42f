package io.newstape.history.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.history.log.HistoryRefused;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The chart is there, whole, and shows what was found. */
class ChartFileTest {

    @TempDir
    Path directory;

    @Test
    void shouldDrawSvgThatIsWhole() throws Exception {
        // When
        Path file = directory.resolve("study.svg");
        write(file);

        // Then
        DocumentBuilderFactory xml = DocumentBuilderFactory.newDefaultInstance();
        xml.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Element svg = xml.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        assertThat(svg.getTagName()).isEqualTo("svg");
        assertThat(svg.getTextContent()).contains("Return after the news, by score", "1,600 signals");
        // five bars, of which one is empty, in three panels
        assertThat(svg.getElementsByTagName("path").getLength()).isGreaterThan(12);
        assertThat(directory.toFile().list()).containsExactly("study.svg");
    }

    @Test
    void shouldDrawPngWithSomethingOnIt() throws Exception {
        // When
        Path file = directory.resolve("study.png");
        write(file);

        // Then: bars in the colours of both ends
        BufferedImage image = ImageIO.read(file.toFile());
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        assertThat(pixels).contains(0xFFC85A17, 0xFF1F6FB2);
    }

    @Test
    void shouldRefuseOtherFormsAndFoldersBeforeAnyWork() {
        assertThatThrownBy(() -> new ChartFile(directory.resolve("study.pdf"))).isInstanceOf(HistoryRefused.class);
        assertThatThrownBy(() -> new ChartFile(directory.resolve("none/study.svg")))
                .isInstanceOf(HistoryRefused.class);
        assertThat(Files.exists(directory.resolve("study.pdf"))).isFalse();
    }

    private static void write(Path file) {
        List<Estimate> means = List.of(
                new Estimate(-0.0062, 0.0009, 300, 100, 1),
                new Estimate(-0.0021, 0.0008, 300, 100, 1),
                new Estimate(0.0002, 0.0007, 400, 110, 1),
                new Estimate(Double.NaN, Double.NaN, 0, 0, 1),
                new Estimate(0.0055, 0.0008, 300, 100, 1));
        Estimate spread = new Estimate(0.0117, 0.001, 600, 110, 1);
        Estimate coefficient = new Estimate(0.12, 0.02, 1600, 110, 1);
        List<HorizonResult> results = List.of(
                new HorizonResult(Duration.ofMinutes(5), means, spread, coefficient, Map.of()),
                new HorizonResult(Duration.ofHours(1), means, spread, coefficient, Map.of()),
                new HorizonResult(Duration.ofDays(1), means, spread, coefficient, Map.of()));
        new ChartFile(file).write("Return after the news, by score", "1,600 signals", ScoreBuckets.preset(), results);
    }
}
