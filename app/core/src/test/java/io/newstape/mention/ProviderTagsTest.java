package io.newstape.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.mention.master.ShippedMaster;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.Convention;
import io.newstape.schema.TickerMention;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderTagsTest {

    private static final MentionFinder FINDER = MentionFinder.with(ShippedMaster.get());

    @Test
    void shouldStandAtTheCompanysNameWhereTheTextHasIt() {
        // When
        TickerMention mention = only(article("Palantir profit jumps", "Palantir said so.", "PLTR"));

        // Then
        assertThat(mention.getConvention()).isEqualTo(Convention.PROVIDER_TAG);
        assertThat(mention.getSurface()).isEqualTo("Palantir");
        assertThat(mention.getConfidence()).isEqualTo(0.9);
        assertThat(mention.getRic()).startsWith("PLTR.");
    }

    @ParameterizedTest
    @CsvSource({"VLO.N, VLO.N", "pltr, PLTR", "NYSE:VLO, VLO.N", "PLTR.US, PLTR", "0005.HK, 0005.HK"})
    void shouldReadTagsInTheSpellingsOfProviders(String tag, String ric) {
        assertThat(only(article("Profit jumps, outlook raised", "It said so.", tag))
                        .getRic())
                .startsWith(ric);
    }

    @Test
    void shouldSayLittleWhereNoWordOfTheTextVouchesForATag() {
        assertThat(only(article("Profit jumps, outlook raised", "It said so.", "VLO.N"))
                        .getConfidence())
                .isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({"CRYPTO:BTC", "FOREX:USD", "NOSUCHSYMBOL", "EMXX.DU", "'', ''", "ABCDEFGHIJ.ZZ"})
    void shouldPassOverTagsThatAreNoSecurityForCertain(String tag) {
        assertThat(FINDER.find(article("Profit jumps", "It said so.", tag)).getMentions())
                .isEmpty();
    }

    @Test
    void shouldAddNothingWhereTheTextNamesTheSecurityItself() {
        assertThat(FINDER.find(article("IBM wins order", "IBM (NYSE: IBM) won an order.", "IBM"))
                        .getMentions())
                .noneMatch(mention -> mention.getConvention() == Convention.PROVIDER_TAG);
    }

    @Test
    void shouldTakeALongListOfTagsForAnIndexAndKeepThoseThatTheTextNames() {
        assertThat(FINDER.find(article("Palantir profit jumps", "It said so.", "PLTR", "VLO", "DAL", "ARCB", "MRO"))
                        .getMentions())
                .extracting(TickerMention::getSymbol)
                .containsExactly("PLTR");
    }

    private static TickerMention only(Article article) {
        List<TickerMention> mentions = FINDER.find(article).getMentions();
        assertThat(mentions).hasSize(1);
        return mentions.get(0);
    }

    private static Article article(String headline, String paragraph, String... tags) {
        return Article.newBuilder()
                .setArticleId("a-1")
                .setStatus(ArticleStatus.NEW)
                .setSource("test")
                .setPublishedAt(Instant.parse("2024-11-11T12:00:00Z"))
                .setHeadline(headline)
                .setParagraphs(List.of(paragraph))
                .setSymbols(List.of(tags))
                .build();
    }
}
