package io.newstape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls as they go wrong in people's hands: each says what is wrong and what to do, without a stack trace. */
class WrongCallsTest {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    /** What does nothing by itself. */
    private static final List<String> GROUPS = List.of("", "dead-letters", "evaluate", "reference");

    /** A broker that isn't there, and little patience with it. */
    private static final String NOWHERE = " -b 127.0.0.1:1 --set kafka.default.api.timeout.ms=400"
            + " --set kafka.request.timeout.ms=300 --set kafka.max.block.ms=400";

    private static final String NO_REGISTRY = " --schema-registry-url http://127.0.0.1:1";

    @ParameterizedTest(name = "newstape {0}")
    @MethodSource("calls")
    void shouldSayWhatIsWrongAndWhatToDo(String call, int exit, String what, String advice) {
        // When
        CommandLineCall made = CommandLineCall.of(call.split(" "));

        // Then
        assertThat(made.exit()).as(made.err()).isEqualTo(exit);
        assertThat(made.err()).startsWith("newstape: ").contains(what).contains(advice);
        assertThat(made.err().lines().skip(1)).as("advice below the message").isNotEmpty();
        assertThat(made.err()).as("no stack trace").doesNotContain("\tat ", "Exception");
        assertThat(made.out()).as("nothing but results on standard output").doesNotContain("newstape:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topics --set topic.prefix=a_b",
                "lag" + NOWHERE,
                "status" + NOWHERE,
                "reference list" + NOWHERE,
                "reference show none.csv",
                "extract none.jsonl",
                "extract --format table none.jsonl"
            })
    void shouldPrintNoPartOfAResultAboveAnError(String call) {
        // When
        CommandLineCall made = CommandLineCall.of(call.split(" "));

        // Then
        assertThat(made.exit()).isNotZero();
        assertThat(made.out()).isEmpty();
    }

    @Test
    void shouldShowControlCharactersOfAnArgument() {
        // When
        CommandLineCall made = CommandLineCall.of("extract", "none\u001b[2J\u202e.jsonl");

        // Then
        assertThat(made.err()).startsWith("newstape: there is no file none\u241b[2J<U+202E>.jsonl");
    }

    @Test
    void shouldTryEveryVerbThreeTimes() {
        // Given
        Map<String, Long> tries =
                calls().collect(Collectors.groupingBy(call -> verb((String) call.get()[0]), Collectors.counting()));

        // When, Then
        assertThat(HelpTest.calls().filter(verb -> !GROUPS.contains(verb)))
                .allSatisfy(verb ->
                        assertThat(tries.getOrDefault(verb, 0L)).as(verb).isGreaterThanOrEqualTo(3));
    }

    /** The words of the longest verb that a call begins with. */
    private static String verb(String call) {
        List<String> verbs = HelpTest.calls().toList();
        return Arrays.stream(call.split(" "))
                .limit(2)
                .reduce((first, second) -> verbs.contains(first + " " + second) ? first + " " + second : first)
                .orElseThrow();
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                        alone(),
                        services(),
                        readers(),
                        letters(),
                        checks(),
                        backtests(),
                        studies(),
                        contract(),
                        masters(),
                        texts(),
                        measures())
                .flatMap(calls -> calls);
    }

    private static Stream<Arguments> alone() {
        return Stream.of(
                arguments("pubish", MISUSED, "there is no verb 'pubish'", "'newstape publish'"),
                arguments("pubish --help", MISUSED, "there is no verb 'pubish'", "'newstape publish'"),
                arguments("evaluate tikers --help", MISUSED, "'tikers'", "'newstape evaluate tickers'"),
                arguments("help pubish", MISUSED, "there is no verb 'pubish'", "'newstape publish'"),
                arguments("help evaluate tikers", MISUSED, "'tikers'", "'newstape evaluate tickers'"),
                arguments("help --verb", MISUSED, "there is no option '--verb'", "Did you mean"),
                arguments("completion zsh", MISUSED, "'zsh' is one argument too many", "completion --help"),
                arguments("completion --shell=zsh", MISUSED, "there is no option '--shell'", "completion --help"),
                arguments("completion --format json", MISUSED, "--format", "completion --help"),
                arguments("evaluate", MISUSED, "evaluate what?", "evaluate"),
                arguments("evaluate news", MISUSED, "news", "evaluate"),
                arguments("config --set bootstrap.server=x", MISUSED, "bootstrap.server", "'bootstrap.servers'"),
                arguments("config --config none.properties", MISUSED, "none.properties", "properties file"),
                arguments("config --set bootstrap.servers", MISUSED, "--set", "config --help"),
                arguments(
                        "config --set state.store=disk",
                        MISUSED,
                        "state.store can't be 'disk' (from --set)",
                        "rocksdb"),
                arguments("lag --set state.store=disk" + NOWHERE, MISUSED, "state.store can't be 'disk'", "rocksdb"),
                arguments("tail --set audit.topics=yes" + NOWHERE, MISUSED, "audit.topics can't be 'yes'", "true or"),
                arguments(
                        "run --set processing.guarantee=twice" + NOWHERE,
                        MISUSED,
                        "processing.guarantee can't be 'twice'",
                        "exactly_once_v2, at_least_once"),
                arguments(
                        "run --set topic.replication.factor=two" + NOWHERE,
                        MISUSED,
                        "topic.replication.factor can't be 'two'",
                        "-1 or more"),
                arguments("run --set onnx.batch=0" + NOWHERE, MISUSED, "onnx.batch can't be '0'", "1 or more"),
                arguments(
                        "publish --set accurate.sure=2 pom.xml", MISUSED, "accurate.sure can't be '2'", "from 0 to 1"),
                arguments("bench --articles 0", MISUSED, "--articles", "default"),
                arguments("bench --rate 0", MISUSED, "--rate", "default"),
                arguments("bench --companies 50", MISUSED, "50 companies", "bench --help"),
                arguments("bench --set stream.threads=many", MISUSED, "stream.threads", "number"),
                arguments(
                        "topology --set scorer=bert",
                        MISUSED,
                        "scorer can't be 'bert'",
                        "accurate (the same with an encoder"),
                arguments("topology --set window.grace=10", MISUSED, "window.grace can't be '10'", "10m"),
                arguments(
                        "topology --set reference=0123456789abcdef" + NOWHERE,
                        FAILED,
                        "Kafka at 127.0.0.1:1",
                        "Is it running?"),
                arguments("topology --mermade", MISUSED, "--mermade", "--mermaid"));
    }

    private static Stream<Arguments> letters() {
        return Stream.of(
                arguments("dead-letters", MISUSED, "dead-letters what?", "dead-letters"),
                arguments("dead-letters list --since yesterday", MISUSED, "'yesterday'", "2h or 7d"),
                arguments("dead-letters list --state gone", MISUSED, "'gone'", "dead-letters list --help"),
                arguments("dead-letters list" + NOWHERE, FAILED, "Kafka at 127.0.0.1:1", "Is it running?"),
                arguments("dead-letters show", MISUSED, "ID", "dead-letters show --help"),
                arguments("dead-letters show 1 --stack", MISUSED, "there is no option '--stack'", "show --help"),
                arguments("dead-letters show 1" + NOWHERE, FAILED, "Kafka at 127.0.0.1:1", "Is it running?"),
                arguments("dead-letters export", MISUSED, "--to", "dead-letters export --help"),
                arguments("dead-letters export --to x --until soon", MISUSED, "'soon'", "2h or 7d"),
                arguments("dead-letters export --to x" + NOWHERE, FAILED, "Kafka at 127.0.0.1:1", "Is it running?"),
                arguments("dead-letters retry", MISUSED, "no dead letter is named", "--all"),
                arguments("dead-letters retry --all --wait long", MISUSED, "--wait can't be 'long'", "15s"),
                arguments("dead-letters retry --edited none.jsonl", MISUSED, "none.jsonl", "dead-letters export"),
                arguments("dead-letters discard", MISUSED, "no dead letter is named", "--all"),
                arguments("purge", MISUSED, "--source", "purge --help"),
                arguments("purge --source a --article b", MISUSED, "--article", "purge --help"),
                arguments("purge --sourc a", MISUSED, "--sourc", "--source"),
                arguments("purge --source a" + NOWHERE, FAILED, "Kafka at 127.0.0.1:1", "Is it running?"),
                arguments(
                        "run --set text.encryption=yes" + NOWHERE,
                        MISUSED,
                        "text.encryption can't be 'yes'",
                        "on or off"),
                arguments(
                        "run --set text.encryption=on --set audit.topics=true" + NOWHERE,
                        MISUSED,
                        "audit.topics=true writes sentences",
                        "Switch one of them off"),
                arguments(
                        "run --set text.encryption=on --set scorer=external" + NOWHERE,
                        MISUSED,
                        "an external scorer can't read",
                        "scorer=fast"),
                arguments("dead-letters discard --al", MISUSED, "--al", "--all"),
                arguments("dead-letters discard 1" + NOWHERE, FAILED, "Kafka at 127.0.0.1:1", "Is it running?"));
    }

    private static Stream<Arguments> checks() {
        return Stream.of(
                arguments("doctor --strct", MISUSED, "--strct", "--strict"),
                arguments("doctor now", MISUSED, "now", "doctor --help"),
                arguments("doctor --set topic.prefix=a_b", MISUSED, "prefix", "topic.prefix"),
                arguments("doctor --role trader", MISUSED, "'trader'", "doctor --help"),
                arguments("topics apply --user trader=x", MISUSED, "trader", "topics apply --help"),
                arguments(
                        "topics apply --set kafka.ssl.key.password=x",
                        MISUSED,
                        "would show a secret",
                        "name it with --config"),
                arguments("topics acls", MISUSED, "--role", "topics acls --help"),
                arguments("topics acls --role trader", MISUSED, "'trader'", "topics acls --help"),
                arguments("topics acls --role desk --as yaml", MISUSED, "'yaml'", "topics acls --help"),
                arguments("latest --max many", MISUSED, "'many' is not a whole number", "latest --help"),
                arguments("latest --ric 8031.T", MISUSED, "--ric", "latest --help"),
                arguments("latest" + NOWHERE, FAILED, "127.0.0.1:1", "Is it running?"));
    }

    private static Stream<Arguments> services() {
        return Stream.of(
                arguments("demo none.txt", MISUSED, "no file or folder none.txt", "Name files, folders"),
                arguments("demo --published-at yesterday", MISUSED, "yesterday", "demo --help"),
                arguments("demo --kep", MISUSED, "--kep", "--keep"),
                arguments("up --port many", MISUSED, "'many' is not a whole number", "up --help"),
                arguments("up --registry", MISUSED, "--registry", "--registry-port"),
                arguments("up --port 99999", MISUSED, "there is no port 99999", "from 1 to 65535"),
                arguments("up --secured", MISUSED, "--secured", "--secure"),
                arguments("up here", MISUSED, "here", "up --help"),
                arguments("run" + NOWHERE, FAILED, "Kafka at 127.0.0.1:1", "'newstape up' starts one"),
                arguments("run --set stream.threads=none" + NOWHERE, MISUSED, "stream.threads can't be 'none'", "1 or"),
                arguments("run --set state.store=disk" + NOWHERE, MISUSED, "state.store can't be 'disk'", "rocksdb"),
                arguments("run --set reference=none.csv" + NOWHERE, MISUSED, "no file none.csv", "CSV"),
                arguments("run --set canary.interval=5ms" + NOWHERE, MISUSED, "shorter than a second", "off"),
                arguments("run --set canary.interval=often" + NOWHERE, MISUSED, "canary.interval can't be", "30s"),
                arguments("run --threads 2", MISUSED, "--threads", "run --help"));
    }

    private static Stream<Arguments> readers() {
        return Stream.of(
                arguments("publish", MISUSED, "FILE|DIR|-", "publish --help"),
                arguments("publish none.jsonl", MISUSED, "no file or folder none.jsonl", "Name files, folders"),
                arguments("publish --published-at 2016-12-16 pom.xml", MISUSED, "2016-12-16", "publish --help"),
                arguments("poll", MISUSED, "FILE", "poll --help"),
                arguments("poll none.ini", MISUSED, "no file none.ini", "docs/sources.md"),
                arguments("poll pom.xml", MISUSED, "pom.xml, line 3: it is neither", "docs/sources.md"),
                arguments("poll --listen here none.ini", MISUSED, "none.ini", "docs/sources.md"),
                arguments("poll --onse sources.ini", MISUSED, "--onse", "--once"),
                arguments("tail --from yesterday" + NOWHERE, MISUSED, "--from can't be 'yesterday'", "earliest"),
                arguments("tail --action unknown", MISUSED, "not one of new, revised, retracted", "tail --help"),
                arguments("tail --min-score good", MISUSED, "'good' is not a number", "tail --help"),
                arguments("tail" + NOWHERE, FAILED, "Kafka at 127.0.0.1:1", "--bootstrap-servers"),
                arguments("state", MISUSED, "RIC", "state --help"),
                arguments("state 8031.T --last few", MISUSED, "few", "state --help"),
                arguments("state 8031.T" + NOWHERE, FAILED, "127.0.0.1:1", "--bootstrap-servers"),
                arguments("lag --max-lag little", MISUSED, "little", "lag --help"),
                arguments("lag" + NOWHERE, FAILED, "Kafka at 127.0.0.1:1", "--bootstrap-servers"),
                arguments("lag --watch --max-lag 5", MISUSED, "--watch never ends", "cron"),
                arguments("lag --watch 2 --max-seconds 5", MISUSED, "--watch never ends", "cron"),
                arguments("lag --topic news.articles", MISUSED, "--topic", "lag --help"),
                arguments("status --format screen", MISUSED, "screen", "status --help"),
                arguments("status" + NOWHERE, FAILED, "Kafka at 127.0.0.1:1", "--bootstrap-servers"),
                arguments("status --watch", MISUSED, "--watch", "status --help"));
    }

    private static Stream<Arguments> backtests() {
        return Stream.of(
                arguments("replay", MISUSED, "--to-prefix", "replay --help"),
                arguments("replay --to-files out --speed fast", MISUSED, "fast", "replay --help"),
                arguments("replay --to-files out --to-prefix x.", MISUSED, "mutually exclusive", "replay --help"),
                arguments("replay --archive src --to-files out", FAILED, "src holds no manifest.json", "--as avro"),
                arguments("replay --to-files out --model pom.xml", FAILED, "pom.xml", "newstape train"),
                arguments("replay --to-files out --rules none.properties", MISUSED, "none.properties", "'standard'"),
                arguments("replay --to-files out --reference none.csv", MISUSED, "none.csv", "CSV"),
                arguments("diff out", MISUSED, "B", "diff --help"),
                arguments("diff nowhere nothing", MISUSED, "there is no folder nowhere", "replay --to-files"),
                arguments("diff src src", FAILED, "src holds no export and no replay", "newstape export"),
                arguments("diff topic: topic:x." + NOWHERE, FAILED, "127.0.0.1:1", "--bootstrap-servers"),
                arguments("diff a b --tolerance some", MISUSED, "some", "diff --help"),
                arguments("diff a b --tolerance -1", MISUSED, "--tolerance must be 0 or more", "diff --help"),
                arguments("diff a b --tolerance NaN", MISUSED, "--tolerance must be 0 or more", "diff --help"),
                arguments("diff a b --show -1", MISUSED, "--show must be 0 or more", "diff --help"),
                arguments("verify --from monday", MISUSED, "monday", "verify --help"),
                arguments(
                        "verify --set scorer=external",
                        MISUSED,
                        "external scorer",
                        "--set scorer=fast, accurate or onnx"),
                arguments("verify --set scorer=onnx", FAILED, "newstape-encoder", "mvn -pl app/encoder -am"),
                arguments("verify --threads all", MISUSED, "all", "verify --help"),
                arguments("export", MISUSED, "DIR", "export --help"),
                arguments("export out --as excel", MISUSED, "not one of parquet, csv, jsonl, avro", "export --help"),
                arguments("export out --as avro", MISUSED, "hold articles, not signals", "--table articles"),
                arguments("export out --table prices", MISUSED, "'prices'", "signals"));
    }

    private static Stream<Arguments> studies() {
        String prices = "study --prices ../history/src/test/resources/io/newstape/history/study/demo-prices.csv";
        return Stream.of(
                arguments("prove", MISUSED, "there is nothing to prove", "--export DIR"),
                arguments("prove --export none", MISUSED, "there is no folder none", "'newstape export'"),
                arguments("prove --export src", FAILED, "src holds no export", "'newstape export'"),
                arguments("prove abc" + NOWHERE, FAILED, "Kafka at 127.0.0.1:1", "--bootstrap-servers"),
                arguments("panel", MISUSED, "'FILE'", "panel --help"),
                arguments("panel out.pdf", MISUSED, "out.pdf", ".parquet or in .csv"),
                arguments("panel out.csv --signals none", MISUSED, "there is no folder none", "newstape export"),
                arguments("panel out.csv --bar week", MISUSED, "'week'", "panel --help"),
                arguments("study", MISUSED, "--prices", "study --help"),
                arguments("study --prices none.csv", MISUSED, "there is no file none.csv", "CSV or Parquet"),
                arguments(prices + NOWHERE, FAILED, "Kafka at 127.0.0.1:1", "--bootstrap-servers"),
                arguments(prices + " --signals none", MISUSED, "there is no folder none", "'newstape export'"),
                arguments(prices + " --signals src", FAILED, "src holds no export", "'newstape export'"),
                arguments(prices + " --horizons soon", MISUSED, "'soon'", "study --help"),
                arguments(prices + " --horizons 5m,0s", MISUSED, "longer than 0", "Write --horizons like"),
                arguments(prices + " --buckets 0.5,0", MISUSED, "edges of buckets rise", "-0.5,0,0.5"),
                arguments(prices + " --buckets 1", MISUSED, "between -1 and 1", "-0.5,0,0.5"),
                arguments(prices + " --chart study.pdf", MISUSED, "study.pdf", ".svg or .png"),
                arguments(prices + " --chart none/study.svg", MISUSED, "none", "Make it"));
    }

    private static Stream<Arguments> contract() {
        return Stream.of(
                arguments("topics --set topic.partitions=0", MISUSED, "topic.partitions can't be '0'", "1 or more"),
                arguments("topics --set topic.prefix=a_b", MISUSED, "'a_b'", "topic.prefix"),
                arguments("topics aply", MISUSED, "aply", "apply"),
                arguments("topics apply" + NOWHERE, FAILED, "Kafka at 127.0.0.1:1", "--bootstrap-servers"),
                arguments("topics apply --set topic.retention=old", MISUSED, "can't be 'old'", "30d"),
                arguments("topics apply --dry-run", MISUSED, "--dry-run", "topics apply --help"),
                arguments("schemas news.article-value", MISUSED, "news.article-value", "'newstape schemas' lists"),
                arguments("schemas one two", MISUSED, "two", "schemas --help"),
                arguments("schemas --format avro", MISUSED, "avro", "schemas --help"),
                arguments("schemas check" + NO_REGISTRY, FAILED, "http://127.0.0.1:1", "--schema-registry-url"),
                arguments("schemas check --set registry=x", MISUSED, "no setting 'registry'", "Did you mean"),
                arguments("schemas check all", MISUSED, "all", "schemas check --help"),
                arguments("schemas register" + NO_REGISTRY, FAILED, "http://127.0.0.1:1", "--schema-registry-url"),
                arguments("schemas register --force", MISUSED, "--force", "--format"),
                arguments("schemas register --config none", MISUSED, "there is no file none", "properties file"));
    }

    private static Stream<Arguments> masters() {
        return Stream.of(
                arguments("reference", MISUSED, "reference what?", "reference"),
                arguments("reference load", MISUSED, "FILE", "reference load --help"),
                arguments("reference load none.csv", MISUSED, "none.csv", "Name a readable CSV file"),
                arguments("reference load --check pom.xml", FAILED, "pom.xml", "columns"),
                arguments("reference list all", MISUSED, "all", "reference list --help"),
                arguments("reference list --format xml", MISUSED, "xml", "reference list --help"),
                arguments("reference list" + NOWHERE, FAILED, "127.0.0.1:1", "--bootstrap-servers"),
                arguments("reference show", MISUSED, "MASTER", "reference show --help"),
                arguments("reference show none.csv", MISUSED, "none.csv", "'shipped'"),
                arguments("reference show topic" + NOWHERE, FAILED, "127.0.0.1:1", "--bootstrap-servers"),
                arguments("reference diff shipped", MISUSED, "AFTER", "reference diff --help"),
                arguments("reference diff shipped none.csv", MISUSED, "none.csv", "'shipped'"),
                arguments("reference diff shipped topic" + NOWHERE, FAILED, "127.0.0.1:1", "--bootstrap-servers"));
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                arguments("extract none.jsonl", MISUSED, "there is no file none.jsonl", "Name a readable file"),
                arguments("extract --reference none.csv pom.xml", MISUSED, "none.csv", "CSV"),
                arguments("extract --symbols undeclared pom.xml", MISUSED, "not one of ric, yahoo", "extract --help"),
                arguments("inspect none.xml", MISUSED, "none.xml", "files, folders"),
                arguments("inspect --format html x", MISUSED, "not one of table, json", "inspect --help"),
                arguments("inspect --profile none.profile pom.xml", MISUSED, "none.profile", "operations.md"),
                arguments("inspect --profile finhub pom.xml", MISUSED, "no file finhub", "finnhub"),
                arguments("inspect --set source.profile=finhub pom.xml", MISUSED, "no file finhub", "finnhub"),
                arguments("explain --reference none.csv x", MISUSED, "none.csv", "'shipped'"),
                arguments("explain one two", MISUSED, "two", "explain --help"),
                arguments("explain --format html x", MISUSED, "not one of table, json", "explain --help"),
                arguments("score none.jsonl", MISUSED, "there is no file none.jsonl", "Name a readable file"),
                arguments("score --model pom.xml pom.xml", FAILED, "can't read pom.xml", "newstape train"),
                arguments(
                        "score --set scorer=external pom.xml",
                        MISUSED,
                        "external scorer",
                        "--set scorer=fast, accurate or onnx"),
                arguments("score --set scorer=onnx pom.xml", FAILED, "newstape-encoder", "mvn -pl app/encoder -am"),
                arguments("score --set onnx.modle=x pom.xml", MISUSED, "'onnx.modle'", "'onnx.model'"),
                arguments("score src", MISUSED, "src is a folder, not a file", "Name a readable file"),
                arguments("score --entity IBM pom.xml", MISUSED, "--entity", "score --help"));
    }

    private static Stream<Arguments> measures() {
        return Stream.of(
                arguments("evaluate tickers", MISUSED, "FILE", "evaluate tickers --help"),
                arguments("evaluate tickers none.jsonl", MISUSED, "none.jsonl", "Name a readable file"),
                arguments("evaluate tickers pom.xml", FAILED, "pom.xml, line 1", "evaluate tickers --help"),
                arguments("evaluate sentiment", MISUSED, "FILE", "evaluate sentiment --help"),
                arguments("evaluate sentiment none.jsonl", MISUSED, "none.jsonl", "Name a readable file"),
                arguments("evaluate sentiment pom.xml", FAILED, "pom.xml, line 1", "Lines look like"),
                arguments("train", MISUSED, "FILE", "train --help"),
                arguments("train none.jsonl", MISUSED, "none.jsonl", "Name a readable file"),
                arguments("train pom.xml", FAILED, "pom.xml, line 1", "Lines look like"));
    }
}
