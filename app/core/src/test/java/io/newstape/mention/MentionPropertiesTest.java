package io.newstape.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newstape.mention.scan.CandidateListener;
import io.newstape.mention.scan.Mention;
import io.newstape.text.Document;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;

/** What holds for symbols, names of the master and short forms together, whatever the text. */
class MentionPropertiesTest {

    private final MentionFinder finder = MentionFinder.with(SampleMasters.of(
            "XTKS:8031,mitsui,Mitsui & Co Ltd,Mitsui|三井物産,8031.T,XTKS,8031,EQUITY,,true,,",
            "XNAS:AAPL,apple,Apple Inc,,AAPL.OQ,XNAS,AAPL,EQUITY,,true,,",
            "XLON:ONE,one,Company One plc,,ONE.L,XLON,ONE,EQUITY,,true,,"));

    @Property(tries = 5_000)
    void shouldGiveEachUnitOfATextToOneMentionAtMost(@ForAll("texts") List<String> texts) {
        // When
        List<List<Mention>> found =
                finder.find(texts.stream().map(Document::new).toList(), null, CandidateListener.NONE);

        // Then
        for (int i = 0; i < texts.size(); i++) {
            int before = 0;
            for (Mention mention : found.get(i)) {
                assertThat(mention.start()).as("start of %s", mention).isGreaterThanOrEqualTo(before);
                assertThat(texts.get(i).substring(mention.start(), mention.end()))
                        .isEqualTo(mention.surface());
                before = mention.end();
            }
        }
    }

    @Example
    void shouldKeepTheNameThatTheMasterKnowsInsideAWordThatIsAShortForm() {
        assertThat(find("A三井物産<7203.T>。A三井物産は反発した"))
                .containsExactly(tuple("7203.T", "7203.T"), tuple("三井物産", "8031.T"));
    }

    @Example
    void shouldReadACodeBehindASymbolOfNoKnownMarket() {
        assertThat(find("$MITSYは 8031.TMitsui & Co")).extracting(Tuple::toList).isNotEmpty();
    }

    @Example
    void shouldNotBeginANameInTheLegalFormOfTheOneBefore() {
        assertThat(find("Apple Company One rose")).containsExactly(tuple("Apple Company", "AAPL.OQ"));
    }

    private List<Tuple> find(String text) {
        return finder.find(text, null, CandidateListener.NONE).stream()
                .map(mention -> tuple(mention.surface(), mention.ric()))
                .toList();
    }

    /** Names in full and in part, symbols and legal forms, with and without spaces between them. */
    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> piece = Arbitraries.of(
                "三井物産",
                "三井",
                "A三井物産",
                "Mitsui & Co",
                "Mitsui",
                "Company",
                "Company One",
                "plc",
                "Ltd",
                "Co",
                "<8031.T>",
                "<7203.T>",
                " (8031.T)",
                "8031.T",
                "$MITSY",
                "NVTK.MM",
                "Novatek",
                "Apple",
                "Apple Inc",
                "AAPL",
                " (NASDAQ: AAPL)",
                " ",
                " ",
                " ",
                ". ",
                ", ",
                "-",
                "&",
                "E",
                "は",
                "は 7203",
                "삼성전자005930",
                " 600519",
                "\n");
        return piece.list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(pieces -> String.join("", pieces))
                .list()
                .ofMaxSize(3);
    }
}
