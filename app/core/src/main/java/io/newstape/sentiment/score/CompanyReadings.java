package io.newstape.sentiment.score;

import io.newstape.schema.TextSpan;
import io.newstape.sentiment.annotate.AnnotatedText;
import io.newstape.sentiment.model.LabelScores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What an article says of one company, mention by mention. Fields can be read again by someone who knows better. */
final class CompanyReadings {

    private final Map<Integer, Field> fields = new LinkedHashMap<>();

    /** One mention and what is said there. */
    private record Said(TextSpan mention, LabelScores scores, boolean sure) {

        double weight() {
            return Prominence.of(mention, scores.lean());
        }
    }

    /** The mentions of one field, the headline or a paragraph. */
    static final class Field {

        private final AnnotatedText text;
        private final List<Said> said = new ArrayList<>();
        private boolean open;

        private Field(AnnotatedText text) {
            this.text = text;
        }

        AnnotatedText text() {
            return text;
        }

        /** The first mention of the company that isn't sure. */
        TextSpan openMention() {
            return said.stream()
                    .filter(one -> !one.sure())
                    .findFirst()
                    .orElseThrow()
                    .mention();
        }

        /** How much its open mentions can count at most. */
        private double openWeight() {
            double weight = 0;
            for (Said one : said) {
                weight += open && !one.sure() ? Prominence.of(one.mention(), 1) : 0;
            }
            return weight;
        }
    }

    /** @param sure whether what is said there needs no other reader */
    void add(TextSpan mention, AnnotatedText text, LabelScores scores, boolean sure) {
        Field field = fields.computeIfAbsent(mention.getParagraph(), number -> new Field(text));
        field.said.add(new Said(mention, scores, sure));
        field.open |= !sure;
    }

    /** The fields that another reader should read, the weightiest first; of equals the earlier. */
    List<Field> open() {
        return fields.values().stream()
                .filter(field -> field.open)
                .sorted(Comparator.comparingDouble(field -> -field.openWeight()))
                .toList();
    }

    /** Replaces what is said in a field wherever it isn't sure. */
    void reread(Field field, UnaryOperator<LabelScores> reading) {
        field.said.replaceAll(one -> one.sure() ? one : new Said(one.mention(), reading.apply(one.scores()), true));
        field.open = false;
    }

    /**
     * Whether the label stays as it is, whatever another reader finds in the fields that are open.
     *
     * @param pull how far, in log-odds, another reader moves a mention away from its label at most
     */
    boolean isSettled(double pull) {
        double positive = 0;
        double neutral = 0;
        double negative = 0;
        double free = 0;
        for (Field field : fields.values()) {
            for (Said one : field.said) {
                double weight = one.weight();
                positive += weight * one.scores().positive();
                neutral += weight * one.scores().neutral();
                negative += weight * one.scores().negative();
            }
            free += pull * field.openWeight();
        }
        double highest = Math.max(positive, Math.max(neutral, negative));
        double lowest = Math.min(positive, Math.min(neutral, negative));
        double second = positive + neutral + negative - highest - lowest;
        return highest - second > free;
    }

    ArticleWeighting weighed() {
        ArticleWeighting weighting = new ArticleWeighting();
        for (Field field : fields.values()) {
            for (Said one : field.said) {
                weighting.add(one.mention(), field.text().text(), field.text().sentences(), one.scores());
            }
        }
        return weighting;
    }
}
