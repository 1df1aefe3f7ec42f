package io.newstape.sentiment.train;

import io.newstape.sentiment.Label;
import io.newstape.sentiment.LabelledExample;
import io.newstape.sentiment.annotate.AnnotatedText;
import io.newstape.sentiment.annotate.CueMatcher;
import io.newstape.sentiment.annotate.TargetView;
import io.newstape.sentiment.lexicon.EntityTypes;
import io.newstape.sentiment.lexicon.Lexicon;
import io.newstape.sentiment.model.FeatureNames;
import io.newstape.sentiment.model.FeatureTemplate;
import io.newstape.sentiment.model.Features;
import io.newstape.text.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Examples as rows of numbered features. */
final class TrainingSet {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<FeatureTemplate> templates = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /**
     * One example.
     *
     * @param features numbers of its features, ascending
     * @param values how much there is of each
     * @param label place of the label in {@link Label}
     * @param text number of its text: examples of one text are never split between training and test
     */
    record Row(int[] features, double[] values, int label, int text) {}

    private TrainingSet() {}

    static TrainingSet of(List<LabelledExample> examples, Lexicon lexicon) {
        TrainingSet set = new TrainingSet();
        CueMatcher finder = new CueMatcher(lexicon);
        EntityTypes types = EntityTypes.shipped();
        FeatureNames symbols = new FeatureNames(lexicon, types);
        Map<String, Integer> texts = new HashMap<>();
        for (LabelledExample example : examples) {
            AnnotatedText annotated = new AnnotatedText(new Document(example.text()), finder, types);
            symbols.learn(annotated.tokens());
            TargetView view = TargetView.of(annotated, example.start(), example.end());
            int text = texts.computeIfAbsent(example.text(), key -> texts.size());
            set.add(view, types, symbols, example.label(), text);
        }
        return set;
    }

    private void add(TargetView view, EntityTypes types, FeatureNames symbols, Label label, int text) {
        TreeMap<Integer, Double> found = new TreeMap<>();
        double wordWeight = Features.wordWeight(view);
        Features.of(view, wordWeight, types, (template, group, first, second, value, from, to) -> {
            int number = number(symbols.of(template, group, first, second), template);
            // a word said twice is one word
            found.merge(number, value * template.scale(), Math::max);
        });
        int[] features = found.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] values =
                found.values().stream().mapToDouble(Double::doubleValue).toArray();
        rows.add(new Row(features, values, label.ordinal(), text));
    }

    private int number(String name, FeatureTemplate template) {
        Integer known = numbers.putIfAbsent(name, names.size());
        if (known != null) {
            return known;
        }
        names.add(name);
        templates.add(template);
        return names.size() - 1;
    }

    List<Row> rows() {
        return rows;
    }

    int featureCount() {
        return names.size();
    }

    /** The beginning of its line in the model file. */
    String name(int feature) {
        return names.get(feature);
    }

    FeatureTemplate template(int feature) {
        return templates.get(feature);
    }

    /** The row as it would be in a sentence so long that its words count only this much. */
    Row asProse(Row row, double wordWeight) {
        double[] values = row.values().clone();
        for (int i = 0; i < values.length; i++) {
            if (template(row.features()[i]).isOfWords()) {
                values[i] *= wordWeight;
            }
        }
        return new Row(row.features(), values, row.label(), row.text());
    }
}
