package example;

import io.newstape.Newstape;
import io.newstape.schema.ScoredMention;
import java.time.Instant;
import java.util.List;

/** Which securities a text names, and how good it is for each. */
public final class Extraction {

    public static void main(String[] args) {
        Newstape newstape = Newstape.standard();
        List<String> text = List.of("Toyota Motor (7203.T) raised its forecast. Nissan Motor (7201.T) cut its own.");
        for (ScoredMention mention : newstape.analyze("Toyota raises its forecast", text, Instant.EPOCH)) {
            System.out.printf("%s %+.2f%n", mention.getSecurity().getRic(), mention.getSentiment().getScore());
        }
    }
}
