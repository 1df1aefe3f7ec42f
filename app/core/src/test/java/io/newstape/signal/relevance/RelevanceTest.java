package io.newstape.signal.relevance;

import static io.newstape.signal.News.article;
import static io.newstape.signal.News.relevance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.newstape.article.ArticleText;
import io.newstape.schema.Article;
import io.newstape.signal.News;
import io.newstape.text.DataLines;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RelevanceTest {

    private static final Article PROFIT_WARNING = article(
            "Brightwater (BRWT.L) warns on profit",
            "Brightwater (BRWT.L) said on Tuesday that profit would miss its forecast after a warm winter.",
            "The utility competes with rivals such as Fenland (FENL.L) and Marlow (MRLW.L).");

    @Test
    void shouldGiveOneToTheOnlySubjectOfAnArticle() {
        // Given
        Article article = article("Brightwater (BRWT.L) warns on profit", "Brightwater (BRWT.L) cut its forecast.");

        // When
        double relevance = relevance("BRWT.L", article);

        // Then
        assertThat(relevance).isEqualTo(1);
    }

    @Test
    void shouldRankSubjectOverAside() {
        assertThat(relevance("BRWT.L", PROFIT_WARNING)).isGreaterThan(0.8);
        assertThat(relevance("FENL.L", PROFIT_WARNING)).isLessThan(0.2);
    }

    @Test
    void shouldRankSubjectOverBuyersBankOverMarketRoundUp() {
        // Given
        Article deal = article(
                "Orlan (ORLN.PA) to buy Tessel for 2 billion euros",
                "Orlan (ORLN.PA) agreed to buy the Belgian chip designer, with analysts at Kerr (KERR.N) calling it dear.");
        Article roundUp = article(
                "European shares: market wrap",
                "Orlan (ORLN.PA) gained 2 percent, Fenland (FENL.L) 1 percent and Marlow (MRLW.L) lost 3 percent.");

        // When
        double subject = relevance("ORLN.PA", deal);
        double aside = relevance("KERR.N", deal);
        double listed = relevance("ORLN.PA", roundUp);

        // Then
        assertThat(subject).isGreaterThan(listed).isGreaterThan(aside);
        assertThat(listed).isBetween(0.05, 0.35);
        assertThat(aside).isBetween(0.05, 0.35);
    }

    @Test
    void shouldRankHeadlineOverLeadOverBody() {
        // Given
        String about = "The ministry published its plan for the sector on Monday, and the unions answered it.";
        Article headline = article("Brightwater (BRWT.L) wins permit", about, about);
        Article lead = article("Permit granted", "Brightwater (BRWT.L) may build the plant.", about);
        Article body = article("Permit granted", about, "Brightwater (BRWT.L) may build the plant.");

        // When / Then
        assertThat(relevance("BRWT.L", headline)).isGreaterThan(relevance("BRWT.L", lead));
        assertThat(relevance("BRWT.L", lead)).isGreaterThan(relevance("BRWT.L", body));
    }

    @Test
    void shouldFindTheNameInAHeadlineThatCarriesNoSymbol() {
        // Given
        Article named = article("Brightwater wins permit", "It was granted to Brightwater (BRWT.L) on Monday.");
        Article unnamed = article("Utility wins permit", "It was granted to Brightwater (BRWT.L) on Monday.");
        Article insideAWord = article("Brightwaters of Kent win", "It was granted to Brightwater (BRWT.L) on Monday.");

        // When / Then
        assertThat(relevance("BRWT.L", named)).isEqualTo(1);
        assertThat(relevance("BRWT.L", insideAWord)).isEqualTo(relevance("BRWT.L", unnamed));
    }

    @Test
    void shouldTakeTheFirstParagraphForTheHeadlineWhenThereIsNone() {
        assertThat(relevance("BRWT.L", article("", "Brightwater (BRWT.L) warns on profit.")))
                .isEqualTo(1);
    }

    @Test
    void shouldFallWithEveryFurtherCompany() {
        // Given
        List<Double> relevances = IntStream.rangeClosed(1, 7)
                .mapToObj(companies -> relevance("AA.L", article("Ministers name builders", naming(companies))))
                .toList();

        // When / Then
        assertThat(relevances).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(relevances.get(6)).isLessThan(relevances.get(0) / 2);
    }

    @Test
    void shouldCountTwoListingsOfACompanyOnce() {
        // Given
        Article twice = article("", "Orlan (ORLN.PA) rose. Fenland (FENL.L) fell. Orlan (ORLN.BR) rose there too.");

        // When / Then
        assertThat(shape(twice).companies()).isEqualTo(2);
    }

    @Test
    void shouldReadATableAsAList() {
        // Given
        Article table = article(
                "Half-year results",
                "Orlan (ORLN.PA) 12.3 10.1",
                "Fenland (FENL.L) 4.1 4.4",
                "Marlow (MRLW.L) 9.9 8.7",
                "Kerr (KERR.N) 2.0 2.2",
                "Brightwater (BRWT.L) 5.0 5.5");

        // When / Then
        assertThat(shape(table).list()).isTrue();
        assertThat(relevance("ORLN.PA", table)).isLessThan(0.25);
    }

    @Test
    void shouldNotTakeADealOfFourCompaniesForAList() {
        // Given
        Article deal = article(
                "Novatek signs memorandums with Japanese firms",
                "Novatek (NVTK.MM) signed agreements with Mitsui (8031.T), Mitsubishi (8058.T) and Marubeni (8002.T).");

        // When / Then
        assertThat(shape(deal).list()).isFalse();
        assertThat(relevance("NVTK.MM", deal)).isGreaterThan(relevance("8058.T", deal));
        assertThat(relevance("8058.T", deal)).isGreaterThan(0.3);
    }

    @Test
    void shouldKeepTheOneInTheHeadlineOfARoundUpAboveTheRest() {
        // Given
        Article roundUp = article(
                "Stocks to watch: Orlan (ORLN.PA) leads gainers",
                "Orlan (ORLN.PA) rose most. Fenland (FENL.L) rose as well. Marlow (MRLW.L) fell.");

        // When / Then
        assertThat(relevance("ORLN.PA", roundUp)).isGreaterThan(2 * relevance("FENL.L", roundUp));
    }

    @Test
    void shouldRefuseToRankASecurityThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Relevance.of(shape(PROFIT_WARNING), List.of(), RelevanceRules.STANDARD));
    }

    static List<String> roundUps() {
        return DataLines.of(ArticleShape.class, "round-up-headlines.txt");
    }

    @ParameterizedTest
    @MethodSource("roundUps")
    void shouldTakeAnArticleForAListWhenItsHeadlineSaysSo(String phrase) {
        // Given
        String paragraph = "Orlan (ORLN.PA) gained, Fenland (FENL.L) gained more and Marlow (MRLW.L) lost.";

        // Then
        assertThat(shape(article(
                                "EUROPE: " + phrase.toUpperCase(Locale.ROOT).replace('_', ' ') + "on Monday",
                                paragraph))
                        .list())
                .isTrue();
        assertThat(shape(article("EUROPE: on Monday", paragraph)).list()).isFalse();
    }

    private static ArticleShape shape(Article article) {
        return ArticleShape.of(ArticleText.of(article), News.mentionsIn(article));
    }

    private static String naming(int companies) {
        StringBuilder text = new StringBuilder("The ministry chose");
        for (int i = 0; i < companies; i++) {
            String symbol = "" + (char) ('A' + i) + (char) ('A' + i);
            text.append(' ')
                    .append("Builder")
                    .append((char) ('a' + i))
                    .append(" (")
                    .append(symbol)
                    .append(".L)");
        }
        return text.append(" for the work that starts in spring and lasts for three years.")
                .toString();
    }
}
