package io.newstape.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.mention.master.ShippedMaster;
import io.newstape.mention.scan.CandidateListener;
import io.newstape.mention.scan.Mention;
import io.newstape.schema.Convention;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every convention and every trap, each in both directions, on texts that we wrote and labelled. */
class LabelledTextsTest {

    private static final MentionFinder FINDER = MentionFinder.with(ShippedMaster.get());

    @ParameterizedTest
    @MethodSource("texts")
    void shouldFindTheSymbolsThatACarefulReaderFinds(String text, String symbols) {
        assertThat(symbols(text)).isEqualTo(symbols.equals("-") ? "" : symbols);
    }

    private static String symbols(String text) {
        List<Mention> mentions = FINDER.find(text, null, CandidateListener.NONE);
        return mentions.stream()
                .filter(mention -> mention.isSecurity() && mention.convention() != Convention.COMPANY_NAME)
                .map(Mention::surface)
                .collect(Collectors.joining(","));
    }

    static Stream<Arguments> texts() throws Exception {
        try (InputStream in = LabelledTextsTest.class.getResourceAsStream("labelled-texts.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(fields -> Arguments.of(fields[1], fields[0]));
        }
    }
}
