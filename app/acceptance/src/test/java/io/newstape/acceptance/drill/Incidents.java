package io.newstape.acceptance.drill;

import io.newstape.acceptance.drill.RegistryProxy.Mood;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All that the drill does to a stack, and which alerts are right. */
final class Incidents {

    private static final String MASTER = """
            instrumentId,companyId,name,aliases,ric,mic,symbol,kind,isin,primary,validFrom,validTo
            XTKS:8031,mitsui,Mitsui & Co,,8031.T,XTKS,8031,EQUITY,,true,,
            """;
    /** What a wire sends within a second when an embargo ends. */
    private static final int FLOOD = 1_500;

    private static final int HOT = 2;
    private static final int ANY = -1;

    private final DrillStack stack;
    private final SecondInstance second;
    private final SecureFlow secure;
    private final ExpiredRegistry expired;
    private final Path folder;
    private AutoCloseable transaction;
    private DrillBurst burst;
    private DrillFeed unscored;

    Incidents(DrillStack stack, SecondInstance second, SecureFlow secure, ExpiredRegistry expired, Path folder) {
        this.stack = stack;
        this.second = second;
        this.secure = secure;
        this.expired = expired;
        this.folder = folder;
    }

    /** In an order in which no one disturbs the next: dead letters are told for five minutes, so they come last. */
    List<Incident> all() {
        return Stream.of(publishers(), registry(), brokers(), processes(), disk(), harmless(), deadLetters())
                .flatMap(List::stream)
                .toList();
    }

    private List<Incident> publishers() {
        return List.of(
                Incident.of(
                        "a publisher's clock is 90 s ahead",
                        "PublisherClock",
                        () -> stack.feed().setClockAhead(90),
                        () -> stack.feed().setClockAhead(0)),
                Incident.of(
                        "a transaction is left open",
                        "OpenTransaction",
                        () -> transaction = stack.feed().leaveTransactionOpen(),
                        () -> transaction.close()),
                Incident.of("more articles come in than are read", "FallingBehind", () -> burst(ANY), this::endBurst),
                Incident.of(
                        "nearly all articles go to one partition", "HotPartition", () -> burst(HOT), this::endBurst));
    }

    private void burst(int partition) {
        stack.slow();
        burst = new DrillBurst(stack.feed(), stack.group(), partition);
    }

    private void endBurst() throws IOException, InterruptedException {
        burst.end();
        stack.unslow();
    }

    private List<Incident> registry() {
        return List.of(
                registryIs(Mood.SILENT, "the registry never answers, and a schema is new"),
                registryIs(Mood.BROKEN, "the registry answers with errors, and a schema is new"),
                registryIs(Mood.GONE, "the registry is gone, and a schema is new"),
                new Incident(
                        "articles wait for a registry that is gone, and will soon be too old to be kept",
                        Set.of("NewstapeRegistryAway", "NewstapeRetention"),
                        () -> {
                            stack.group().retain(DrillFeed.ARTICLES, Duration.ofDays(11));
                            stack.registry().set(Mood.GONE);
                            stack.feed().sendNewerSchema(Instant.now().minus(Duration.ofDays(10)));
                        },
                        () -> {
                            stack.registry().set(Mood.WELL);
                            stack.group().retain(DrillFeed.ARTICLES, Duration.ofMillis(-1));
                        }),
                Incident.harmless(
                        "the registry takes three seconds for an answer, and a schema is new",
                        () -> {
                            stack.registry().set(Mood.SLOW);
                            stack.feed().sendNewerSchema(Instant.now());
                        },
                        () -> stack.registry().set(Mood.WELL)),
                Incident.harmless(
                        "the registry answers with errors, and all schemas are known",
                        () -> stack.registry().set(Mood.BROKEN),
                        () -> stack.registry().set(Mood.WELL)));
    }

    private Incident registryIs(Mood mood, String name) {
        return Incident.of(
                name,
                "RegistryAway",
                () -> {
                    stack.registry().set(mood);
                    stack.feed().sendNewerSchema(Instant.now());
                },
                () -> stack.registry().set(Mood.WELL));
    }

    private List<Incident> brokers() {
        return List.of(
                Incident.of(
                        "the broker is frozen", "Blind", () -> stack.brokers().signal("STOP"), () -> stack.brokers()
                                .signal("CONT")),
                Incident.of(
                        "the broker throttles the pipeline",
                        "Throttled",
                        () -> stack.group().throttleReading(300),
                        () -> stack.group().unthrottle()),
                Incident.of(
                        "state is read back slowly",
                        "Restoring",
                        () -> {
                            stack.group().throttleRestoring(10_000);
                            stack.group().kick();
                        },
                        () -> stack.group().unthrottle()),
                Incident.of(
                        "the members of the group are thrown out again and again",
                        "RebalanceStorm",
                        () -> stack.group().storm(),
                        () -> stack.group().calm()));
    }

    private List<Incident> processes() {
        return List.of(
                Incident.of(
                        "the pipeline is frozen", "Down", () -> stack.pipeline().signal("STOP"), () -> stack.pipeline()
                                .signal("CONT")),
                Incident.of(
                        "the pipeline is killed", "Down", () -> stack.pipeline().kill(), stack::startPipeline),
                Incident.of(
                        "the pipeline is stopped, and its group is empty",
                        "Down",
                        () -> {
                            stack.pipeline().terminate();
                            stack.pipeline().awaitExit();
                        },
                        stack::startPipeline),
                Incident.of("a stream thread ends", "Down", () -> stack.agent("interrupt"), () -> {
                    stack.pipeline().awaitExit();
                    stack.startPipeline();
                }),
                Incident.of("the heap is nearly full", "Memory", () -> stack.agent("fill"), () -> stack.agent("free")),
                Incident.of(
                        "the security master of one instance is a month old",
                        "ReferenceOld",
                        () -> second.start("reference=" + oldMaster()),
                        second::stop),
                Incident.of(
                        "an external scorer answers nothing",
                        "ScorerSlow",
                        () -> {
                            unscored = stack.feed("external.");
                            second.startApart("drill-external", "topic.prefix=external.", "scorer=external");
                            unscored.begin();
                        },
                        () -> {
                            unscored.close();
                            second.stop();
                        }),
                Incident.of(
                        "the scraper has no token for the page of one instance",
                        "Down",
                        () -> second.start("operations.token.file=" + token()),
                        second::stop),
                Incident.harmless("a pipeline works on a stack that lets only its users in", secure::start, () -> {}),
                Incident.of(
                        "the right to read articles is taken from that pipeline",
                        "Down",
                        secure::refuseReading,
                        secure::close),
                Incident.of(
                        "a pipeline starts, and the registry's certificate has expired",
                        "Down",
                        expired::start,
                        expired::close));
    }

    /** Only where a small disk could be mounted. */
    private List<Incident> disk() {
        return stack.disk().isThere()
                ? List.of(Incident.of(
                        "the disk with the state is nearly full",
                        "Disk",
                        () -> stack.disk().fill(),
                        () -> stack.disk().empty()))
                : List.of();
    }

    private List<Incident> harmless() {
        return List.of(
                Incident.harmless(
                        "an embargo ends: " + FLOOD + " articles at once",
                        () -> stack.feed().publish(FLOOD),
                        () -> {}),
                Incident.harmless(
                        FLOOD + " articles of four years, in no order",
                        () -> stack.feed().publishHistory(FLOOD),
                        () -> {}),
                Incident.harmless(
                        "a publisher sends one article " + FLOOD + " times",
                        () -> stack.feed().repeat(FLOOD),
                        () -> {}),
                Incident.harmless(
                        "records without a value", () -> stack.feed().sendRaw(null, 200, Instant.now()), () -> {}),
                Incident.harmless("an instance joins and leaves", second::start, second::stop));
    }

    private List<Incident> deadLetters() {
        return List.of(Incident.of(
                "records that nobody can read",
                "DeadLetters",
                () -> stack.feed().sendRaw("not Avro".getBytes(StandardCharsets.UTF_8), 20, Instant.now()),
                () -> {}));
    }

    private String token() throws IOException {
        return Files.writeString(folder.resolve("token"), "a secret").toString();
    }

    private String oldMaster() throws IOException {
        Path master = Files.writeString(folder.resolve("master.csv"), MASTER);
        Files.setLastModifiedTime(master, FileTime.from(Instant.now().minus(Duration.ofDays(30))));
        return master.toString();
    }
}
