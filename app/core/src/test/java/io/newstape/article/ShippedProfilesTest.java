package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.ArticleFormat;
import io.newstape.article.format.Draft;
import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.ShippedProfiles;
import io.newstape.article.format.SourceProfile;
import io.newstape.schema.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shipped profile has a sample of our own writing in the corpus, and is told from it. */
class ShippedProfilesTest {

    private static final Path CORPUS = Path.of("src/test/resources/io/newstape/article/corpus");

    static Stream<SourceProfile> recognised() {
        return ShippedProfiles.all().stream().filter(profile -> !profile.marks().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("recognised")
    void shouldTellASourceFromItsSample(SourceProfile profile) throws IOException {
        List<Path> samples;
        try (Stream<Path> files = Files.list(CORPUS)) {
            samples = files.filter(file -> !file.toString().endsWith(".expected"))
                    .filter(file -> file.getFileName().toString().matches(profile.name() + "([-.].*)?\\.json"))
                    .toList();
        }

        assertThat(samples).as("samples of %s", profile.name()).isNotEmpty();
        for (Path sample : samples) {
            assertThat(profiles(Files.readAllBytes(sample), ReadOptions.defaults()))
                    .as("%s", sample)
                    .containsOnly(profile.name());
        }
    }

    @Test
    void shouldHaveASampleOfEachFormatToo() throws IOException {
        for (SourceProfile profile : ShippedProfiles.all()) {
            boolean there;
            try (Stream<Path> files = Files.list(CORPUS)) {
                there = files.anyMatch(file -> file.getFileName().toString().startsWith(profile.name()));
            }
            assertThat(there).as("a sample of %s", profile.name()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "finnhub, '{\"id\":42,\"title\":\"Toda wins\",\"date\":\"2021-09-02\",\"source\":\"Harbor\"}', finnhub:42",
        "generic-json, '{\"id\":42,\"title\":\"Toda wins\",\"date\":\"2021-09-02\",\"source\":\"Harbor\"}', harbor:42",
        "finnhub, '{\"id\":42,\"event\":\"deleted\",\"date\":\"2021-09-02\"}', finnhub:42"
    })
    void shouldScopeIdsByTheProviderThatWasDeclared(String name, String text, String id) {
        ReadOptions options =
                ReadOptions.defaults().withProfile(ShippedProfiles.named(name).orElseThrow());

        assertThat(ReadArticles.of(text.getBytes(StandardCharsets.UTF_8), options)
                        .article()
                        .getArticleId())
                .isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "yahoo, NESN.SW, SWX:NESN",
        "yahoo, SHEL.L, SHEL.L",
        "yahoo, IBM, IBM",
        "us, BRK.A, BRK.A.US",
        "us, X:BTCUSD, X:BTCUSD",
        "exchange-suffix, BP.LSE, LON:BP",
        "exchange-suffix, JPM.US, JPM.US",
        "ric, IBM.N, IBM.N"
    })
    void shouldWriteOutWhatOnlyTheConventionSays(String convention, String given, String expected) throws IOException {
        SourceProfile profile = SourceProfile.read(new java.io.StringReader("symbol-convention=" + convention));

        Article article = ReadArticles.of(
                        ("{\"title\":\"Toda wins\",\"date\":\"2021-09-02\",\"symbols\":[\"" + given + "\"]}")
                                .getBytes(StandardCharsets.UTF_8),
                        ReadOptions.defaults().withProfile(profile))
                .article();

        assertThat(article.getSymbols()).containsExactly(expected);
    }

    private static List<String> profiles(byte[] bytes, ReadOptions options) {
        List<String> profiles = new ArrayList<>();
        ReadArticles.READER.read(
                "sample",
                new ByteArrayInputStream(bytes),
                options,
                new ReadObserver() {
                    @Override
                    public void recognised(ArticleFormat format, Charset charset, boolean packed) {
                        // the article's profile counts
                    }

                    @Override
                    public void made(long line, Draft draft, Article article) {
                        profiles.add(draft.profile);
                    }
                },
                article -> {},
                refusal -> {
                    // some samples have an article that is none
                });
        return profiles;
    }
}
