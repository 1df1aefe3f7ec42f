package io.newstape.cli.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a flow took for a number of articles.
 *
 * @param articles how many
 * @param seconds from the first article to the last commit
 * @param threadSeconds processor time of the stream threads
 * @param clientSeconds processor time of the stream threads and of their Kafka clients
 * @param allocatedBytes what the stream threads allocated
 * @param records that were written, changelogs included
 * @param bytes that were written, compressed, changelogs included
 */
public record BenchCost(
        int articles,
        double seconds,
        double threadSeconds,
        double clientSeconds,
        double allocatedBytes,
        double records,
        double bytes) {

    public double perSecond() {
        return articles / seconds;
    }

    public double threadMillis() {
        return threadSeconds * 1000 / articles;
    }

    public double clientMillis() {
        return clientSeconds * 1000 / articles;
    }

    public double allocatedKilobytes() {
        return allocatedBytes / 1024 / articles;
    }

    public double recordsPerArticle() {
        return records / articles;
    }

    public double bytesPerArticle() {
        return bytes / articles;
    }

    /** The median of a figure over several rounds; of an even number of rounds, the lower of the two in the middle. */
    public static double median(List<BenchCost> rounds, ToDoubleFunction<BenchCost> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[(sorted.length - 1) / 2];
    }
}
