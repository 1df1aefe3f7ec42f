package io.newstape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void shouldSayWhatBecameOfEachField() throws IOException {
        // Given
        Path file = Files.writeString(
                folder.resolve("news.json"),
                "{\"articles\":[{\"id\":\"story-1234\",\"title\":\"Toda wins an order\",\"published_at\":\"2021-09-02T10:00:00Z\","
                        + "\"content\":\"Toda rose, and [+20 chars]\",\"image_url\":\"https://wire.example/1.png\"}]}");

        // When
        CommandLineCall call = CommandLineCall.of("inspect", file.toString(), "--format", "json");

        // Then
        assertThat(call.exit()).isZero();
        JsonNode line = JSON.readTree(call.out());
        assertThat(line.path("format").asText()).isEqualTo("JSON");
        assertThat(line.at("/article/headline").asText()).isEqualTo("Toda wins an order");
        assertThat(line.at("/article/truncated").asText()).isEqualTo("true");
        assertThat(line.at("/from/headline").asText()).isEqualTo("title");
        assertThat(line.at("/from/paragraphs").asText()).isEqualTo("content");
        assertThat(line.at("/times/published_at").isMissingNode()).isFalse();
        assertThat(line.path("unread")).extracting(JsonNode::asText).containsExactly("image_url");
    }

    @Test
    void shouldShowRowsAndRefusalsInTheirOrder() throws IOException {
        // Given
        Path file = Files.writeString(
                folder.resolve("news.csv"), "title,date,author\nToda wins,2021-09-02,Kim\nKuroda wins,never,Lee\n");

        // When
        CommandLineCall call = CommandLineCall.of("inspect", file.toString());

        // Then
        assertThat(call.exit()).isEqualTo(1);
        List<String> lines = call.out().lines().map(String::strip).toList();
        assertThat(lines.get(0)).endsWith("news.csv: TABLE, UTF-8");
        assertThat(lines).anyMatch(line -> line.matches("headline +title +Toda wins"));
        assertThat(lines).contains("nobody reads: author");
        assertThat(lines).anyMatch(line -> line.startsWith("line 3: refused, 'date' is no date"));
        assertThat(lines).endsWith("1 articles, 1 refused");
    }

    @Test
    void shouldNameTheFileThatCannotBeRead() throws IOException {
        Files.createSymbolicLink(folder.resolve("to-nothing"), folder.resolve("nothing"));

        CommandLineCall call = CommandLineCall.of("inspect", folder.toString(), "--format", "json");

        assertThat(call.exit()).isEqualTo(1);
        assertThat(JSON.readTree(call.out()).path("file").asText()).endsWith("to-nothing");
        assertThat(JSON.readTree(call.out()).path("refused").asText()).contains("link");
    }

    @Test
    void shouldNameTheProfileAndWhatNobodyReadsInXml() throws IOException {
        // Given
        Path finnhub = Files.writeString(
                folder.resolve("1.json"),
                "[{\"category\":\"company\",\"datetime\":1630576800,\"headline\":\"Toda wins\",\"id\":42,\"image\":\"x\","
                        + "\"related\":\"\",\"source\":\"Harbor\",\"summary\":\"It won.\",\"url\":\"https://wire.example/1\"}]");
        Path feed = Files.writeString(
                folder.resolve("2.xml"),
                "<rss version='2.0'><channel><title>Harbor</title><item><title>Toda wins</title><guid>0</guid>"
                        + "<link>https://wire.example/2</link><pubDate>Thu, 02 Sep 2021 10:00:00 GMT</pubDate>"
                        + "<comments>https://wire.example/c</comments></item></channel></rss>");

        // When
        CommandLineCall call = CommandLineCall.of("inspect", finnhub.toString(), feed.toString());

        // Then
        assertThat(call.exit()).isZero();
        List<String> lines = call.out().lines().map(String::strip).toList();
        assertThat(lines).contains("line 1: finnhub:42, profile finnhub");
        assertThat(lines).anyMatch(line -> line.matches("line 1: url-[0-9a-f]+, profile rss"));
        assertThat(lines).contains("nobody reads: comments", "nobody reads: image");
        assertThat(lines).contains("Harbor: '0' is no id; the address counts, or else the text");
    }

    @Test
    void shouldFollowAProfile() throws IOException {
        // Given
        Path profile = Files.writeString(folder.resolve("dutch.profile"), "headline=kop\npublished=datum\n");
        Path file = Files.writeString(folder.resolve("news.json"), "{\"kop\":\"Toda wint\",\"datum\":\"2021-09-02\"}");

        // When
        CommandLineCall call =
                CommandLineCall.of("inspect", file.toString(), "--profile", profile.toString(), "--format", "json");

        // Then
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(JSON.readTree(call.out()).at("/from/headline").asText()).isEqualTo("kop");
    }

    @Test
    void shouldNameTheKeyThatAProfileCannotHave() throws IOException {
        Path profile = Files.writeString(folder.resolve("wrong.profile"), "titel=kop\n");

        CommandLineCall call = CommandLineCall.of("inspect", profile.toString(), "--profile", profile.toString());

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("wrong.profile", "'titel'", "headline");
    }
}
