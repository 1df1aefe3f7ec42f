package io.newstape.history.study;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.CategoryStyler;

/** A study as a picture: a panel for each horizon, with mean return and band by bucket of score. */
final class StudyChart {

    private static final int PANEL_WIDTH = 400;
    private static final int PANEL_HEIGHT = 340;
    private static final double BASIS_POINTS = 1e4;
    private static final int HEADING = 64;
    private static final int MARGIN = 16;

    private static final Color INK = new Color(0x22, 0x2B, 0x35);
    private static final Color QUIET = new Color(0x6B, 0x75, 0x80);
    private static final Color GRID = new Color(0xE3, 0xE7, 0xEB);
    // from bad to good; told apart by those who see no red or no green, too
    private static final Color BAD = new Color(0xC8, 0x5A, 0x17);
    private static final Color NEITHER = new Color(0xB8, 0xBF, 0xC6);
    private static final Color GOOD = new Color(0x1F, 0x6F, 0xB2);

    private static final String FONT = Font.SANS_SERIF;

    private final String title;
    private final String note;
    private final ScoreBuckets buckets;
    private final List<HorizonResult> results;

    /**
     * @param title what was studied
     * @param note how, in one line
     */
    StudyChart(String title, String note, ScoreBuckets buckets, List<HorizonResult> results) {
        this.title = title;
        this.note = note;
        this.buckets = buckets;
        this.results = List.copyOf(results);
    }

    int width() {
        return results.size() * PANEL_WIDTH + 2 * MARGIN;
    }

    int height() {
        return HEADING + PANEL_HEIGHT + MARGIN;
    }

    void paint(Graphics2D graphics) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width(), height());
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(INK);
        graphics.setFont(new Font(FONT, Font.BOLD, 18));
        graphics.drawString(title, MARGIN + 8, 30);
        graphics.setColor(QUIET);
        graphics.setFont(new Font(FONT, Font.PLAIN, 12));
        graphics.drawString(note, MARGIN + 8, 50);
        AffineTransform before = graphics.getTransform();
        for (int i = 0; i < results.size(); i++) {
            graphics.translate(MARGIN + i * PANEL_WIDTH, HEADING);
            panel(results.get(i)).paint(graphics, PANEL_WIDTH, PANEL_HEIGHT);
            graphics.setTransform(before);
        }
    }

    private CategoryChart panel(HorizonResult result) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(PANEL_WIDTH)
                .height(PANEL_HEIGHT)
                .title(heading(result))
                .yAxisTitle("mean return, basis points")
                .build();
        style(chart.getStyler());
        List<String> labels =
                IntStream.range(0, buckets.count()).mapToObj(buckets::label).toList();
        for (int bucket = 0; bucket < buckets.count(); bucket++) {
            // a series of its own for each, so that each has its colour
            List<Double> value = new ArrayList<>(Collections.nCopies(buckets.count(), Double.NaN));
            List<Double> band = new ArrayList<>(Collections.nCopies(buckets.count(), 0.0));
            Estimate mean = result.means().get(bucket);
            if (mean.events() > 0) {
                value.set(bucket, BASIS_POINTS * mean.value());
                band.set(bucket, Double.isNaN(mean.low()) ? 0 : BASIS_POINTS * (mean.high() - mean.value()));
            } else {
                // the axes need a number
                value.set(bucket, 0.0);
            }
            CategorySeries series = chart.addSeries(labels.get(bucket), labels, value, band);
            series.setFillColor(colour(bucket));
        }
        return chart;
    }

    private static void style(CategoryStyler style) {
        style.setOverlapped(true);
        style.setAvailableSpaceFill(0.62);
        style.setLegendVisible(false);
        style.setChartBackgroundColor(Color.WHITE);
        style.setChartTitleFont(new Font(FONT, Font.BOLD, 13));
        style.setChartTitleBoxVisible(false);
        style.setChartFontColor(INK);
        style.setPlotBorderVisible(false);
        style.setPlotGridVerticalLinesVisible(false);
        style.setPlotGridLinesColor(GRID);
        style.setErrorBarsColor(INK);
        style.setAxisTickLabelsFont(new Font(FONT, Font.PLAIN, 10));
        style.setAxisTickLabelsColor(QUIET);
        style.setAxisTitleFont(new Font(FONT, Font.PLAIN, 11));
        style.setYAxisDecimalPattern("#,##0.#");
        style.setLocale(Locale.ROOT);
        style.setAntiAlias(true);
    }

    private static String heading(HorizonResult result) {
        Estimate coefficient = result.coefficient();
        return Horizons.label(result.horizon())
                + (Double.isNaN(coefficient.low())
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ":  IC %+.3f  (%+.3f to %+.3f)",
                                coefficient.value(),
                                coefficient.low(),
                                coefficient.high()));
    }

    private Color colour(int bucket) {
        double middle = (buckets.low(bucket) + buckets.high(bucket)) / 2;
        return between(NEITHER, middle < 0 ? BAD : GOOD, Math.min(1, Math.abs(middle) / 0.8));
    }

    private static Color between(Color from, Color to, double share) {
        return new Color(
                (int) Math.round(from.getRed() + share * (to.getRed() - from.getRed())),
                (int) Math.round(from.getGreen() + share * (to.getGreen() - from.getGreen())),
                (int) Math.round(from.getBlue() + share * (to.getBlue() - from.getBlue())));
    }
}
