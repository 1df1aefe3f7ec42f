package io.newstape.history.study;

import io.newstape.history.log.HistoryRefused;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.DOMImplementation;

/** Where a study's chart goes: SVG or PNG by its name, whole or not at all. */
public final class ChartFile {

    /** Pixels for each point of a PNG, so that it is sharp on a fine screen. */
    private static final int SCALE = 2;

    private final Path file;
    private final boolean svg;

    /** @throws HistoryRefused when the name ends neither in .svg nor in .png, or its folder isn't there */
    public ChartFile(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        this.file = file.toAbsolutePath();
        this.svg = name.endsWith(".svg");
        if (!svg && !name.endsWith(".png")) {
            throw new HistoryRefused("can't draw a chart as " + file, "Name a file that ends in .svg or .png.");
        }
        if (!Files.isDirectory(this.file.getParent())) {
            throw new HistoryRefused("there is no folder " + this.file.getParent(), "Make it, or name another file.");
        }
    }

    /**
     * Draws and writes it; what was there is replaced.
     *
     * @param title what was studied
     * @param note how, in one line
     * @throws HistoryRefused when it can't be written, or this Java has no fonts to draw with
     */
    public void write(String title, String note, ScoreBuckets buckets, List<HorizonResult> results) {
        // it needs no screen, and must look for none
        System.setProperty("java.awt.headless", "true");
        StudyChart chart = new StudyChart(title, note, buckets, results);
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                if (svg) {
                    writeSvg(chart, out);
                } else {
                    writePng(chart, out);
                }
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new HistoryRefused(
                    "can't write " + file + ": " + e.getMessage(), "Is there room, and may it be written?", e);
        } catch (InternalError | UnsatisfiedLinkError | NoClassDefFoundError e) {
            throw new HistoryRefused(
                    "this Java can't draw: " + e.getMessage(),
                    "Install a JDK with its desktop module, fontconfig and a font; or leave --chart out.",
                    e);
        }
    }

    private static void writePng(StudyChart chart, OutputStream out) throws IOException {
        BufferedImage image =
                new BufferedImage(SCALE * chart.width(), SCALE * chart.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        chart.paint(graphics);
        graphics.dispose();
        ImageIO.write(image, "png", out);
    }

    private static void writeSvg(StudyChart chart, OutputStream out) throws IOException {
        SVGGraphics2D graphics = new SVGGraphics2D(dom().createDocument("http://www.w3.org/2000/svg", "svg", null));
        graphics.setSVGCanvasSize(new java.awt.Dimension(chart.width(), chart.height()));
        chart.paint(graphics);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        graphics.stream(writer, true);
        writer.flush();
    }

    private static DOMImplementation dom() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML can't be set up", e);
        }
    }
}
