package io.newstape.mention.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.newstape.mention.exchange.Exchanges;
import io.newstape.mention.exchange.InstrumentLine;
import io.newstape.mention.master.ShippedMaster;
import io.newstape.mention.scan.CandidateListener;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.SymbolStyle;
import io.newstape.text.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of examples: at least three accepted and three refused for each class of the package that decides. */
class RuleExamplesTest {

    private static final String YAHOO = "YAHOO: ";
    private static final String LISTED = "LISTED: ";
    private static final int FEWEST = 3;

    /** Classes of the package that decide nothing by themselves; the examples of the rules that use them show them. */
    private static final Set<Class<?>> PARTS = Set.of(
            AmericanTicker.class,
            ArticleForm.class,
            ArticleMarkets.class,
            ArticleRows.class,
            ArticleSymbols.class,
            ArticleToken.class,
            ArticleTokens.class,
            ArticleVerdict.class,
            BracketedCode.class,
            RuleWords.class,
            TalkWords.class,
            TickerScanner.class);

    private static final TickerScanner WITH_LISTINGS = new TickerScanner(Exchanges.shipped(), ShippedMaster.get());

    private final TickerScanner scanner = new TickerScanner(Exchanges.shipped(), KnownListings.NONE);

    /**
     * A line of the table.
     *
     * @param surface null where nothing may be taken
     */
    record Example(String section, String surface, String rule, String text) {

        static Example of(String section, String line) {
            boolean accepted = line.startsWith("+");
            String[] cells = line.substring(2).split(" \\| ", accepted ? 3 : 2);
            return new Example(
                    section,
                    accepted ? cells[0] : null,
                    cells[accepted ? 1 : 0],
                    cells[cells.length - 1].replace('~', '\n'));
        }

        boolean isAccepted() {
            return surface != null;
        }

        @Override
        public String toString() {
            return section + ": " + (surface == null ? "not " + rule : surface + " by " + rule) + " in '" + text + "'";
        }
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void shouldTakeByTheRule(Example example) {
        assertThat(mentions(example.text()))
                .extracting(mention -> mention.surface() + " by " + mention.decision())
                .contains(example.surface() + " by " + example.rule());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldTakeNothingByTheRule(Example example) {
        assertThat(mentions(example.text())).extracting(Mention::decision).doesNotContain(example.rule());
    }

    @Test
    void shouldHaveExamplesOfEachRule() {
        // Given
        Map<String, Long> accepted = Stream.concat(accepted(), ofArticles().filter(Example::isAccepted))
                .collect(Collectors.groupingBy(Example::section, Collectors.counting()));
        Map<String, Long> refused = Stream.concat(refused(), ofArticles().filter(example -> !example.isAccepted()))
                .collect(Collectors.groupingBy(Example::section, Collectors.counting()));

        // When
        List<String> rules = rules();

        // Then
        assertThat(rules)
                .as("rules with fewer than three accepted examples")
                .filteredOn(rule -> accepted.getOrDefault(rule, 0L) < FEWEST)
                .isEmpty();
        assertThat(rules)
                .as("rules with fewer than three refused examples")
                .filteredOn(rule -> refused.getOrDefault(rule, 0L) < FEWEST)
                .isEmpty();
        assertThat(rules).as("sections").containsAll(accepted.keySet());
    }

    @Test
    void shouldCallNoPartARule() {
        assertThat(PARTS).noneMatch(part -> part.getSimpleName().endsWith("Rule"));
    }

    @Test
    void shouldNameOnlyRulesThatThereAre() {
        List<String> known =
                Stream.of(MentionRule.values()).map(MentionRule::id).toList();
        assertThat(Stream.concat(accepted(), refused()).map(Example::rule)).isSubsetOf(known);
    }

    private List<Mention> mentions(String text) {
        if (text.startsWith(LISTED)) {
            return WITH_LISTINGS.scan(text.substring(LISTED.length()));
        }
        boolean yahoo = text.startsWith(YAHOO);
        return scanner.scan(
                new Document(yahoo ? text.substring(YAHOO.length()) : text),
                null,
                yahoo ? SymbolStyle.YAHOO : SymbolStyle.UNDECLARED,
                CandidateListener.NONE);
    }

    /** Every class of the package but the parts, and the one rule that the exchange table needs too. */
    private static List<String> rules() {
        Stream<String> here = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(RuleWords.class.getPackageName())
                        .stream()
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("package-info"));
        Set<String> parts = PARTS.stream().map(Class::getSimpleName).collect(Collectors.toSet());
        return Stream.concat(
                        here.filter(name -> !parts.contains(name)), Stream.of(InstrumentLine.class.getSimpleName()))
                .sorted()
                .toList();
    }

    static Stream<Example> accepted() {
        return read("rule-examples.txt").filter(Example::isAccepted);
    }

    static Stream<Example> refused() {
        return read("rule-examples.txt").filter(example -> !example.isAccepted());
    }

    /** What {@code ArticleExamplesTest} tries; here they only count. */
    private static Stream<Example> ofArticles() {
        return read("article-examples.txt");
    }

    private static Stream<Example> read(String table) {
        List<Example> examples = new ArrayList<>();
        String section = "";
        for (String line : text(table).lines().toList()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (line.startsWith("+") || line.startsWith("-")) {
                examples.add(Example.of(section, line));
            }
        }
        return examples.stream();
    }

    private static String text(String table) {
        try (InputStream in = RuleExamplesTest.class.getResourceAsStream(table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("can't read the table of examples", e);
        }
    }
}
