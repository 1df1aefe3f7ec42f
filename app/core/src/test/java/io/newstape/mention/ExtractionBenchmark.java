package io.newstape.mention;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.exchange.Exchanges;
import io.newstape.mention.master.Listing;
import io.newstape.mention.master.MasterReader;
import io.newstape.mention.master.SecurityMaster;
import io.newstape.mention.master.ShippedMaster;
import io.newstape.mention.rule.TickerScanner;
import io.newstape.mention.scan.CandidateListener;
import io.newstape.mention.scan.KnownListings;
import io.newstape.schema.InstrumentKind;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Articles a second: the scanner, the shipped master (names of some hundred companies, 90,000 listings that vouch for
 * symbols), the scanner with 95,000 company names, and {@code java.util.regex} doing bare RICs,
 * exchange prefixes and cashtags alone, on the same articles in one run. Allocation is an article's.
 *
 * <p>{@code -Dnewstape.master=FILE} names a master to take the companies from (such as FinanceDatabase's); without it
 * they are made up.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExtractionBenchmark {

    private static final int COMPANIES = 95_000;

    private List<String> articles;
    private TickerScanner scanner;
    private MentionFinder shipped;
    private MentionFinder withNames;
    private Pattern pattern;
    private int next;

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ExtractionBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .jvmArgsAppend("-Dnewstape.master=" + System.getProperty("newstape.master", ""))
                        .build())
                .run();
    }

    @Setup
    public void prepare() throws IOException {
        articles = BenchmarkArticles.all();
        scanner = new TickerScanner(Exchanges.shipped(), KnownListings.NONE);
        shipped = MentionFinder.with(ShippedMaster.get());
        withNames = MentionFinder.with(master());
        String suffixes = Exchanges.shipped().rows().stream()
                .map(Exchange::ricSuffix)
                .filter(suffix -> !suffix.isEmpty())
                .collect(Collectors.joining("|"));
        // possessive and bounded, so that the comparison is with a pattern written with care
        pattern = Pattern.compile("\\b[A-Z0-9]{1,8}+[a-z]{0,2}+\\.(?:" + suffixes + ")\\b"
                + "|\\b(?:NYSE|NASDAQ|Nasdaq|TSX|LON|LSE|TYO|HKG|ASX|NSE|BSE)\\s?:\\s?[A-Z0-9.]{1,6}+"
                + "|\\$[A-Z]{1,5}+(?:\\.[A-Z])?\\b");
    }

    @Benchmark
    public int scanner() {
        return scanner.scan(article()).size();
    }

    @Benchmark
    public int shippedMaster() {
        return shipped.find(article(), null, CandidateListener.NONE).size();
    }

    @Benchmark
    public int scannerAndNames() {
        return withNames.find(article(), null, CandidateListener.NONE).size();
    }

    @Benchmark
    public int regex() {
        Matcher matcher = pattern.matcher(article());
        int found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }

    private String article() {
        next = next + 1 == articles.size() ? 0 : next + 1;
        return articles.get(next);
    }

    public static SecurityMaster master() throws IOException {
        String file = System.getProperty("newstape.master", "");
        if (file.isEmpty()) {
            return made();
        }
        try (Reader in = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            return new MasterReader(Exchanges.shipped()).read(in).master();
        }
    }

    /** Companies of two or three made-up words, an alias for each other one. */
    private static SecurityMaster made() {
        List<Listing> rows = new ArrayList<>(COMPANIES);
        for (int i = 0; i < COMPANIES; i++) {
            String name = word(i) + " " + word(i * 31 + 7) + (i % 3 == 0 ? " Holdings Ltd" : " Inc");
            List<String> aliases = i % 2 == 0 ? List.of(word(i) + word(i + 1)) : List.of();
            rows.add(new Listing(
                    "XNYS:" + i,
                    "c" + i,
                    name,
                    aliases,
                    "S" + i + ".N",
                    "XNYS",
                    "S" + i,
                    InstrumentKind.EQUITY,
                    null,
                    true,
                    null,
                    null));
        }
        return new SecurityMaster(rows);
    }

    private static String word(int seed) {
        String[] syllables = {
            "ka", "lo", "mi", "ten", "ro", "sa", "vel", "dun", "por", "ix", "gre", "ham", "bo", "che", "wi", "zu"
        };
        int s = seed * 0x9E3779B9 >>> 8;
        String word = syllables[s & 15] + syllables[s >> 4 & 15] + syllables[s >> 8 & 15] + syllables[s >> 12 & 15];
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
