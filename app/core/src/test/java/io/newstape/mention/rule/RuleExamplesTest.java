package io.newstape.mention.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.mention.exchange.Exchanges;
import io.newstape.mention.exchange.InstrumentLine;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of accepted and refused examples, at least six for each rule. */
class RuleExamplesTest {

    private static final String YAHOO = "YAHOO: ";
    private static final List<Class<?>> RULES = List.of(
            BareSymbolRule.class,
            BloombergRule.class,
            BracketWitness.class,
            CashtagRule.class,
            ClassShareRule.class,
            CodeBesideNameRule.class,
            CountrySuffixRule.class,
            CurrencyRule.class,
            DottedCode.class,
            EasternCodeRule.class,
            EasternLabel.class,
            ExchangeBeforeRule.class,
            ExchangeBehindRule.class,
            ExchangeInBracketsRule.class,
            FileName.class,
            FundRule.class,
            FutureRule.class,
            IndexRule.class,
            InstrumentLine.class,
            IsinRule.class,
            JoinedExchanges.class,
            LabelledCode.class,
            ListedSymbol.class,
            LocalSymbolRule.class,
            MainlandRule.class,
            MoveWords.class,
            NameAndTickerRule.class,
            NameInBracketsRule.class,
            NounOfMarketRule.class,
            OneLetterRule.class,
            OptionWords.class,
            PageRule.class,
            PrefixRule.class,
            QuoteRowRule.class,
            RegionCodeRule.class,
            RicEvidence.class,
            RicParts.class,
            RicRule.class,
            ScriptMarketRule.class,
            SeriesRule.class,
            SlashListRule.class,
            SymbolBesideIsin.class,
            SymbolList.class,
            SymbolPhraseRule.class,
            TalkRule.class,
            WordRule.class,
            YahooRule.class);

    private final TickerScanner scanner = new TickerScanner(Exchanges.shipped(), KnownListings.NONE);

    /**
     * A line of the table.
     *
     * @param surface null where nothing may be taken
     */
    record Example(String section, String surface, String rule, String text) {

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
    void shouldHaveSixExamplesOfEachRule() {
        // When
        Map<String, Long> counts = Stream.concat(accepted(), refused())
                .collect(Collectors.groupingBy(Example::section, TreeMap::new, Collectors.counting()));

        // Then
        assertThat(counts.keySet())
                .containsExactlyElementsOf(
                        RULES.stream().map(Class::getSimpleName).sorted().toList());
        assertThat(counts.values()).allMatch(count -> count >= 6);
    }

    @Test
    void shouldNameOnlyRulesThatThereAre() {
        List<String> known =
                Stream.of(MentionRule.values()).map(MentionRule::id).toList();
        assertThat(Stream.concat(accepted(), refused()).map(Example::rule)).isSubsetOf(known);
    }

    private List<Mention> mentions(String text) {
        boolean yahoo = text.startsWith(YAHOO);
        return scanner.scan(
                new Document(yahoo ? text.substring(YAHOO.length()) : text),
                null,
                yahoo ? SymbolStyle.YAHOO : SymbolStyle.UNDECLARED,
                CandidateListener.NONE);
    }

    static Stream<Example> accepted() {
        return examples().filter(example -> example.surface() != null);
    }

    static Stream<Example> refused() {
        return examples().filter(example -> example.surface() == null);
    }

    private static Stream<Example> examples() {
        List<Example> examples = new ArrayList<>();
        String section = "";
        for (String line : table().lines().toList()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (line.startsWith("+")) {
                String[] cells = line.substring(2).split(" \\| ", 3);
                examples.add(new Example(section, cells[0], cells[1], cells[2]));
            } else if (line.startsWith("-")) {
                String[] cells = line.substring(2).split(" \\| ", 2);
                examples.add(new Example(section, null, cells[0], cells[1]));
            }
        }
        return examples.stream();
    }

    private static String table() {
        try (InputStream in = RuleExamplesTest.class.getResourceAsStream("rule-examples.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("can't read the table of examples", e);
        }
    }
}
