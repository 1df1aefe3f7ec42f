package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.Article;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer may have several lists of articles, or single ones beside a list: none is dropped. */
class SeveralListsTest {

    private static final String A = "{'title':'A','date':'2021-09-02','url':'https://wire.example/a'}";
    private static final String B = "{'title':'B','date':'2021-09-02','url':'https://wire.example/b'}";
    private static final String C = "{'title':'C','date':'2021-09-02','url':'https://wire.example/c'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'news':[A],'pressReleases':[B,C]} | A,B,C",
                "{'pressReleases':[A],'news':[B,C]} | A,B,C",
                "{'status':'ok','articles':[A],'results':[B],'x':{'breaking':[C]}} | A,B,C",
                "{'response':{'results':[A,B],'leadContent':[C]}} | A,B,C",
                "{'data':{'news':[A]},'other':{'filings':[B,C]}} | A,B,C",
                "{'AAPL':[A,B],'MSFT':[C]} | A,B,C",
                "{'featured':A,'articles':[B,C]} | A,B,C",
                "{'articles':[A,B],'featured':C} | A,B,C",
                "{'article':A,'items':[B,C]} | A,B,C",
                "{'title':'Toda wins','content':'Toda won.','date':'2021-09-02','articles':[B,C]} | Toda wins,B,C",
                "{'content':[A,B],'page':1} | A,B",
                "{'pressReleases':[A,B]} | A,B",
                // what isn't news
                "{'articles':[A],'authors':[{'title':'Dr','name':'X','url':'https://wire.example/x'}]} | A",
                "{'articles':[A],'related':[{'title':'More','url':'https://wire.example/m'}]} | A",
                "{'articles':[A],'quotes':[{'symbol':'IBM','price':1}]} | A",
                "{'feed':{'title':'Harbor','description':'News','link':'https://wire.example/'},'items':[A,B]} | A,B",
                "{'title':'A','date':'2021-09-02','blocks':[{'title':'Part','text':'Toda won.'}]} | A",
                "{'text':'Toda won.','date':'2021-09-02','related':[{'title':'More','url':'https://wire.example/m'}]} | ``",
                "{'title':'A','date':'2021-09-02','items':[{'title':'x','price':1}]} | A",
                "{'data':[A],'included':[{'type':'topic','attributes':{'title':'Energy','description':'x'}}]} | A",
                "{'articles':[A,B],'previous':C} | A,B"
            })
    void shouldReadAllOfThem(String answer, String headlines) {
        String json = answer.replaceAll("(?<![A-Za-z'])A(?![A-Za-z'])", A)
                .replaceAll("(?<![A-Za-z'])B(?![A-Za-z'])", B)
                .replaceAll("(?<![A-Za-z'])C(?![A-Za-z'])", C)
                .replace('\'', '"');

        ReadArticles read = ReadArticles.of(json);

        assertThat(read.refusals()).as(json).isEmpty();
        assertThat(read.articles()).as(json).extracting(Article::getHeadline).containsExactly(headlines.split(",", -1));
    }

    @Test
    void shouldReadAWiresHistory() {
        String json = """
                {"Items":[
                 {"guid":"TKY1__2111181","timestamps":[{"name":"recorded","timestamp":"2021-11-18T10:00:01.000Z"}],
                  "data":{"id":"TKY1__2111181","altId":"nTKY1","headline":"Toda wins","takeSequence":1,"pubStatus":"stat:usable",
                   "firstCreated":"2021-11-18T10:00:00.123Z","versionCreated":"2021-11-18T10:00:00.123Z","language":"en",
                   "subjects":["R:1860.T"],"body":"Toda won."}},
                 {"guid":"TKY2__2111181","timestamps":[],
                  "data":{"id":"TKY2__2111181","altId":"nTKY2","headline":"Kuroda loses","takeSequence":1,"pubStatus":"stat:usable",
                   "firstCreated":"2021-11-18T11:00:00.123Z","versionCreated":"2021-11-18T11:00:00.123Z","language":"en",
                   "subjects":["R:1861.T"],"body":"Kuroda lost."}}
                ]}
                """;

        ReadArticles read = ReadArticles.of(json);

        assertThat(read.refusals()).isEmpty();
        assertThat(read.articles()).extracting(Article::getArticleId).containsExactly("lseg:nTKY1", "lseg:nTKY2");
        assertThat(new ArrayList<>(read.articles().get(0).getSymbols())).isEqualTo(List.of("1860.T"));
    }
}
