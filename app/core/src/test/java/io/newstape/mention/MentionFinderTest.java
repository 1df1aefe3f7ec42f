package io.newstape.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleField;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.Convention;
import io.newstape.schema.TickerMention;
import io.newstape.schema.TickerMentions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionFinderTest {

    private final MentionFinder finder = MentionFinder.with(SampleMasters.of(
            "XTKS:8031,mitsui,Mitsui & Co,三井物産,8031.T,XTKS,8031,EQUITY,,true,,",
            "XNYS:TGT,target,Target Corp,Target,TGT.N,XNYS,TGT,EQUITY,,true,,",
            "XLON:ULVR,unilever,Unilever,,ULVR.L,XLON,ULVR,EQUITY,,true,,",
            "XAMS:UNA,unilever,Unilever,,UNA.AS,XAMS,UNA,EQUITY,,false,,"));

    @Test
    void shouldFindSymbolsInTheHeadlineAndInEachParagraph() {
        // When
        TickerMentions found = finder.find(
                article("Novatek NVTK.MM signs", "A deal with Mitsui & Co (8031.T). It is done.", "No more of it."));

        // Then
        assertThat(found.getMentions())
                .extracting(
                        mention -> mention.getSpan().getField(),
                        mention -> mention.getSpan().getParagraph(),
                        TickerMention::getRic,
                        TickerMention::getCompany,
                        TickerMention::getSentence)
                .containsExactly(
                        tuple(ArticleField.HEADLINE, -1, "NVTK.MM", "Novatek", "Novatek NVTK.MM signs"),
                        tuple(ArticleField.PARAGRAPH, 0, "8031.T", "Mitsui & Co", "A deal with Mitsui & Co (8031.T)."));
        assertThat(found.getReferenceVersion()).isEqualTo(finder.referenceVersion());
    }

    @Test
    void shouldFindACompanyByItsNameAloneWithItsOtherListings() {
        // When
        TickerMention mention = only(article("", "Prices at Unilever PLC rose."));

        // Then
        assertThat(mention.getSurface()).isEqualTo("Unilever PLC");
        assertThat(mention.getConvention()).isEqualTo(Convention.COMPANY_NAME);
        assertThat(mention.getRic()).isEqualTo("ULVR.L");
        assertThat(mention.getListings()).containsExactly("UNA.AS");
    }

    @Test
    void shouldTakeACommonWordForACompanyOnlyInContext() {
        assertThat(rics("Target shares fell after Target Corp cut its forecast"))
                .containsExactly("TGT.N", "TGT.N");
        assertThat(rics("The central bank missed its target. Target prices were cut."))
                .isEmpty();
        assertThat(rics("Target practice begins at dawn")).isEmpty();
    }

    @Test
    void shouldTakeTheShortFormOfACompanyThatStandsInFullSomewhere() {
        assertThat(rics("Mitsui & Co (8031.T) rose. Analysts like Mitsui.")).containsExactly("8031.T", "8031.T");
        assertThat(rics("Mitsui & Co (8031.T) rose. Mitsui Fudosan did not.")).containsExactly("8031.T");
    }

    @Test
    void shouldTakeABareSymbolForTheOneThatTheArticleIntroduces() {
        // Given
        Article abroad = article("WOW shares fall", "Woolworths (ASX: WOW) cut prices.", "WOW shares lost 3%.");
        Article american = article("WOW shares fall", "WideOpenWest (NYSE: WOW) cut prices.", "WOW stock lost 3%.");

        // Then
        assertThat(finder.find(abroad).getMentions())
                .extracting(TickerMention::getRic)
                .containsExactly("WOW.AX", "WOW.AX", "WOW.AX");
        assertThat(finder.find(american).getMentions())
                .extracting(TickerMention::getRic)
                .containsExactly("WOW.N", "WOW.N", "WOW.N");
    }

    @Test
    void shouldTakeOneLetterForASymbolAgainBesideAWordOfTheTrade() {
        assertThat(rics("Ford (NYSE: F) cut its forecast. F stock fell, and shares of F slid later."))
                .containsExactly("F.N", "F.N", "F.N");
        assertThat(rics("Ford (NYSE: F) has Class F shares, Plan F and grade F steel."))
                .containsExactly("F.N");
        assertThat(rics("Agilent (NYSE: A) rose. A stock split is not planned."))
                .containsExactly("A.N");
    }

    @Test
    void shouldFindANameInEastAsianScript() {
        assertThat(rics("きのう三井物産は反発した")).containsExactly("8031.T");
    }

    @Test
    void shouldDoubtASymbolThatStandsBesideAnotherCompanysName() {
        // When
        TickerMention right = only(article("", "Mitsui & Co (8031.T)"));
        TickerMention wrong = only(article("", "Hitachi Ltd (8031.T)"));

        // Then
        assertThat(wrong.getConfidence()).isLessThan(0.7).isLessThan(right.getConfidence());
    }

    @Test
    void shouldWorkWithoutAMaster() {
        // When
        TickerMentions found = MentionFinder.withoutMaster().find(article("", "Mitsui & Co (8031.T)"));

        // Then
        assertThat(found.getMentions()).extracting(TickerMention::getRic).containsExactly("8031.T");
        assertThat(found.getReferenceVersion()).isNull();
    }

    private List<String> rics(String text) {
        return finder.find(article("", text)).getMentions().stream()
                .map(TickerMention::getRic)
                .toList();
    }

    private TickerMention only(Article article) {
        List<TickerMention> mentions = finder.find(article).getMentions();
        assertThat(mentions).hasSize(1);
        return mentions.get(0);
    }

    private static Article article(String headline, String... paragraphs) {
        return Article.newBuilder()
                .setArticleId("a-1")
                .setStatus(ArticleStatus.NEW)
                .setSource("test")
                .setPublishedAt(Instant.parse("2024-05-06T08:00:00Z"))
                .setHeadline(headline)
                .setParagraphs(List.of(paragraphs))
                .build();
    }
}
