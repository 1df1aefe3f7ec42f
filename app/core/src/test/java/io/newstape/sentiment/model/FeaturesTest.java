package io.newstape.sentiment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.sentiment.annotate.AnnotatedText;
import io.newstape.sentiment.annotate.CueMatcher;
import io.newstape.sentiment.annotate.TargetView;
import io.newstape.sentiment.lexicon.EntityTypes;
import io.newstape.sentiment.lexicon.Lexicon;
import io.newstape.sentiment.score.MarkedPassage;
import io.newstape.text.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    private static final Lexicon LEXICON = Lexicon.shipped();
    private static final EntityTypes KINDS = EntityTypes.shipped();

    @Test
    void shouldTellTheKindOfWhatIsMeant() {
        assertThat(features("[Rupee] gains")).contains("x\t*\tcurrency\t", "g\ta\t§good\tcurrency");
        assertThat(features("[Toda] gains"))
                .noneMatch(feature -> feature.contains("currency") || feature.startsWith("g"));
    }

    @Test
    void shouldWeighWhatIsSaidOfTheMentionAgainstWhatIsSaidOfOthers() {
        assertThat(features("[Toda] tumbles")).contains("y\t*\t§good0bad3\t§good0bad0");
        assertThat(features("[Toda] rallies; Kuroda tumbles")).contains("y\t*\t§good3bad0\t§good0bad1");
    }

    @Test
    void shouldSeeTheFirstTwoClassesBehindTheMention() {
        assertThat(features("[Toda] gains")).contains("d\t*\tup\t§edge");
        assertThat(features("[Toda] profit falls, beats estimates")).contains("d\t*\tfigure\tdown");
    }

    @Test
    void shouldCountTheWordsOfProseLess() {
        assertThat(wordWeight("[Toda] gains on strong demand")).isEqualTo(1);
        assertThat(wordWeight("[Toda] gains on strong demand.")).isEqualTo(0.7);
        assertThat(wordWeight("\"[Toda] gains on strong demand.\"")).isEqualTo(0.7);
        assertThat(wordWeight("[Toda] gains" + " and gains".repeat(24))).isEqualTo(0.5);
    }

    private static double wordWeight(String marked) {
        MarkedPassage text = MarkedPassage.of("0 " + marked);
        AnnotatedText passage = new AnnotatedText(new Document(text.text()), new CueMatcher(LEXICON), KINDS);
        return Features.wordWeight(TargetView.of(passage, text.start(), text.end()));
    }

    private static List<String> features(String marked) {
        MarkedPassage text = MarkedPassage.of("0 " + marked);
        AnnotatedText passage = new AnnotatedText(new Document(text.text()), new CueMatcher(LEXICON), KINDS);
        FeatureNames names = new FeatureNames(LEXICON, KINDS);
        names.learn(passage.tokens());
        List<String> found = new ArrayList<>();
        Features.of(
                TargetView.of(passage, text.start(), text.end()),
                1,
                KINDS,
                (template, group, first, second, value, from, to) ->
                        found.add(names.of(template, group, first, second)));
        return found;
    }
}
