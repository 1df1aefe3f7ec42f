package io.newstape.cli.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.newstape.cli.config.Misuse;
import io.newstape.cli.fetch.Credential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesFileTest {

    private static final String KEY = "s3cr3t-of-harbor";

    @TempDir
    Path folder;

    @Test
    void shouldReadSources() throws IOException {
        // Given
        Files.writeString(folder.resolve("harbor.properties"), "source=Harbor Wire\nheadline=kop\n");
        Files.writeString(folder.resolve("key"), KEY + "\n");
        String text = """
                interval = 1m
                contact = mailto:ops@example.com

                [plain]
                url = https://example.com/markets.rss#top

                [harbor]
                url = https://api.example.com/v1/news?country=nl
                profile = harbor.properties
                language = nl
                interval = 30s
                max.size = 2MiB
                max.time = 10s
                addresses = any
                header.Authorization = Bearer file:key
                query.apikey = env:HARBOR_KEY
                """;

        // When
        List<PolledSource> sources = read(text);

        // Then
        PolledSource plain = sources.get(0);
        assertThat(plain.name()).isEqualTo("plain");
        assertThat(plain.request().url()).hasToString("https://example.com/markets.rss");
        assertThat(plain.interval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(plain.options().source()).isEqualTo("plain");
        assertThat(plain.request().privateAllowed()).isFalse();
        assertThat(plain.request().agent()).isEqualTo("newstape/1 (+mailto:ops@example.com)");
        PolledSource harbor = sources.get(1);
        assertThat(harbor.interval()).isEqualTo(Duration.ofSeconds(30));
        assertThat(harbor.language()).isEqualTo("nl");
        assertThat(harbor.options().source()).isEqualTo("Harbor Wire");
        assertThat(harbor.options().profile().namesOf("headline")).containsExactly("kop");
        assertThat(harbor.request().mostBytes()).isEqualTo(2 * 1024 * 1024);
        assertThat(harbor.request().longest()).isEqualTo(Duration.ofSeconds(10));
        assertThat(harbor.request().privateAllowed()).isTrue();
        assertThat(harbor.request().credentials())
                .containsExactlyInAnyOrder(
                        new Credential(Credential.Place.HEADER, "Authorization", "Bearer", KEY),
                        new Credential(Credential.Place.QUERY, "apikey", "", "from-the-environment"));
    }

    @Test
    void shouldReadTheExampleOfTheDocumentation() throws IOException {
        // Given
        String page = Files.readString(Path.of("..", "..", "docs", "sources.md"));
        String block = page.substring(page.indexOf("```properties\n") + "```properties\n".length());
        Files.writeString(folder.resolve("wire.properties"), "source=Wire\n");
        String text = block.substring(0, block.indexOf("```"))
                .replace("WIRE_TOKEN", "HARBOR_KEY")
                .replace("/run/secrets/wire-account", "wire.properties");

        // When, Then
        assertThat(read(text)).extracting(PolledSource::name).containsExactly("harbor", "wire");
    }

    @Test
    void shouldShowNoKey() throws IOException {
        // Given
        PolledSource source = read("[a]\nurl = https://example.com/\nheader.X-Key = env:HARBOR_KEY\n")
                .get(0);

        // When, Then
        assertThat(source.toString()).doesNotContain("from-the-environment");
        assertThat(source.masked("no access with from-the-environment")).isEqualTo("no access with ********");
    }

    @Test
    void shouldTellAnotherAddressOrAnotherProfileFromTheOld() throws IOException {
        // Given
        Files.writeString(folder.resolve("one.properties"), "headline=kop\nbody=tekst\nid=nr\nurl=adres\n");
        Files.writeString(folder.resolve("two.properties"), "headline=titel\n");
        String text = "[a]\nurl = https://example.com/\nprofile = one.properties\n";
        String fingerprint = read(text).get(0).fingerprint();

        // When, Then
        assertThat(read(text).get(0).fingerprint()).isEqualTo(fingerprint).isEqualTo("ac079b074b509a9c");
        assertThat(read(text.replace("one.", "two.")).get(0).fingerprint()).isNotEqualTo(fingerprint);
        assertThat(read(text.replace(".com/", ".com/b")).get(0).fingerprint()).isNotEqualTo(fingerprint);
        assertThat(read(text + "interval = 1h\n").get(0).fingerprint()).isEqualTo(fingerprint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"                                                  | lists 0 sources       | url = https",
                "\"[a]\"                                               | 'a' has no url        | below [a]",
                "\"[A b]\nurl = https://a/\"                           | line 2: a source's name | sources.md",
                "\"[a]\nurl = ftp://a/\"                               | line 2: url doesn't   | sources.md",
                "\"[a]\nurl = https://a b/\"                           | line 2: url is no     | sources.md",
                "\"[a]\nurl = https://u:s3cr3t@a/\"                    | seems to hold a key   | env:VARIABLE",
                "\"[a]\nurl = https://a/?apiKey=s3cr3t\"               | seems to hold a key   | env:VARIABLE",
                "\"[a]\nurl = https://a/?x=1&token=s3cr3t\"            | seems to hold a key   | env:VARIABLE",
                "\"[a]\nurl = https://a/\nintervall = 1m\"             | line 3: there is no key 'intervall' | 'interval'",
                "\"url = https://a/\n[a]\"                             | line 1: 'url' belongs | below a line",
                "\"query.k = env:HARBOR_KEY\n[a]\nurl = https://a/\"   | line 1: 'query.k' belongs | below a line",
                "\"[a]\nurl = https://a/\ninterval = 0s\"              | line 3: interval is   | sources.md",
                "\"interval = soon\n[a]\nurl = https://a/\"            | line 1: interval is   | sources.md",
                "\"[a]\nurl = https://a/\nmax.size = 5GiB\"            | line 3: max.size is   | sources.md",
                "\"[a]\nurl = https://a/\nmax.time = never\"           | line 3: max.time is   | sources.md",
                "\"[a]\nurl = https://a/\naddresses = all\"            | 'public' nor 'any'    | sources.md",
                "\"[a]\nurl = https://a/\nlanguage = 12\"              | line 3: language is   | sources.md",
                "\"[a]\nurl = https://a/\ncontact = a b\"              | line 3: contact is    | sources.md",
                "\"[a]\nurl = https://a/\nprofile = none.properties\"  | no file               | operations.md",
                "\"[a]\nurl = https://a/\nheader.X-Key = s3cr3t\"      | line 3: a key doesn't | env:VARIABLE",
                "\"[a]\nurl = https://a/\nheader.X-Key = env:NONE\"    | variable NONE         | env:VARIABLE",
                "\"[a]\nurl = https://a/\nheader.X-Key = file:none\"   | file can't be read    | env:VARIABLE",
                "\"[a]\nurl = https://a/\nheader.Host = env:HARBOR_KEY\" | 'Host' is no header | env:VARIABLE",
                "\"[a]\nurl = https://a/\nquery.k = Bearer env:HARBOR_KEY\" | no scheme        | env:VARIABLE",
                "\"[a]\nurl = https://a/\nheader.X-Key = env:BROKEN_KEY\" | one word of        | env:VARIABLE",
                "\"[a]\nurl = http://a/\nquery.k = env:HARBOR_KEY\"    | line 2: a key would go | https"
            })
    void shouldSayWhatIsWrongAndNeverAKey(String text, String problem, String advice) throws IOException {
        // When
        Misuse misuse = catchThrowableOfType(Misuse.class, () -> read(text));

        // Then
        assertThat(misuse).hasMessageContaining(problem);
        assertThat(misuse.advice()).contains(advice);
        assertThat(misuse.problem() + misuse.advice()).doesNotContain("s3cr3t");
    }

    @Test
    void shouldBoundTheNumberOfSources() throws IOException {
        // Given
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= SourcesFile.MOST_SOURCES; i++) {
            text.append("[s").append(i).append("]\nurl = https://example.com/\n");
        }

        // When, Then
        assertThat(catchThrowableOfType(Misuse.class, () -> read(text.toString())))
                .hasMessageContaining("501 sources");
    }

    private List<PolledSource> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("sources.ini"), text);
        return SourcesFile.read(
                file.toString(),
                Map.of("HARBOR_KEY", "from-the-environment", "BROKEN_KEY", "s3cr3t with spaces"),
                "newstape/1");
    }
}
