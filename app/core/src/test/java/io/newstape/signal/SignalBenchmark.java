package io.newstape.signal;

import io.newstape.schema.Article;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.state.SecurityState;
import io.newstape.signal.context.ContextRules;
import io.newstape.signal.context.SecurityContext;
import io.newstape.signal.context.SecurityStep;
import io.newstape.signal.market.MarketHours;
import io.newstape.signal.novelty.Sketch;
import io.newstape.signal.relevance.SampleMention;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What a signal's context costs. The measure beside it, in the same run, is what Kafka can't do without: writing and
 * reading the article itself in Avro.
 *
 * <pre>
 *  java -cp (test class path) io.newstape.signal.SignalBenchmark
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SignalBenchmark {

    /** How many articles the security has behind it. */
    @Param({"0", "8", "64"})
    int remembered;

    private final SecurityContext context =
            new SecurityContext(ContextRules.STANDARD, Sketch.SAME_STORY, MarketHours.STANDARD);
    private Article article;
    private ScoredMention mention;
    private SecurityState state;

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(SignalBenchmark.class.getSimpleName())
                        .addProfiler("gc")
                        .build())
                .run();
    }

    @Setup
    public void fill() {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith("io.newstape.schema.")));
        Random random = new Random(3);
        article = article(random);
        for (int i = 0; i < remembered; i++) {
            Article other = article(random);
            ScoredMention before = SampleMention.in("article " + i)
                    .telling(other.getHeadline(), other.getParagraphs())
                    .after(Duration.ofMinutes(i - 100))
                    .scored(random.nextDouble() * 2 - 1)
                    .first();
            state = context.next(state, before).state();
        }
        mention = SampleMention.in("article now")
                .telling(article.getHeadline(), article.getParagraphs())
                .scored(0.4)
                .first();
    }

    @Benchmark
    public long[] sketch() {
        return Sketch.of(article);
    }

    @Benchmark
    public SecurityStep inContext() {
        return context.next(state, mention);
    }

    @Benchmark
    public SpecificRecord articleThroughAvro() throws IOException {
        return throughAvro(article, Article.class);
    }

    @Benchmark
    public SpecificRecord stateThroughAvro() throws IOException {
        return state == null ? null : throughAvro(state, SecurityState.class);
    }

    private static <T extends SpecificRecord> T throughAvro(T record, Class<T> type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<>(type).write(record, encoder);
        encoder.flush();
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null);
        return new SpecificDatumReader<>(type).read(null, decoder);
    }

    /** About 2.4 KB: a headline and eight paragraphs of 45 words, a third of them common ones. */
    private static Article article(Random random) {
        String[] common = {"said", "the", "company", "profit", "rose", "of", "market", "expected"};
        List<String> paragraphs = new ArrayList<>();
        for (int p = 0; p < 8; p++) {
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < 45; w++) {
                text.append(w % 3 == 0 ? common[random.nextInt(common.length)] : word(random));
                text.append(w % 15 == 14 ? " " + random.nextInt(10_000) + " million. " : " ");
            }
            paragraphs.add(text.toString());
        }
        return News.article("Orlan " + word(random) + " " + word(random), paragraphs.toArray(String[]::new));
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
