package io.newstape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
    void shouldSayFromWhichElementOfXmlAFieldCame() throws IOException {
        // Given
        Path feed = Files.writeString(
                folder.resolve("1.xml"),
                "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Harbor</title><language>en</language>"
                        + "<item><title>Toda wins</title><guid>wire-story-1</guid><link>https://wire.example/2</link>"
                        + "<description>Toda won.</description><dc:date>2021-09-02T10:00:00Z</dc:date>"
                        + "<category>Orders</category></item></channel></rss>");
        Path item = Files.writeString(
                folder.resolve("2.xml"),
                "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:newsml:wire.example:1' version='2'><itemMeta>"
                        + "<provider qcode='p:HARB'/><versionCreated>2021-09-02T10:00:00Z</versionCreated>"
                        + "<embargoed>2021-09-02T18:00:00Z</embargoed><edNote>by eight</edNote></itemMeta><contentMeta>"
                        + "<headline>Toda wins</headline><subject qcode='R:1860.T'/></contentMeta><contentSet>"
                        + "<inlineData>Toda won.</inlineData><remoteContent href='1.jpg'/></contentSet></newsItem>");
        Path nitf = Files.writeString(
                folder.resolve("3.xml"),
                "<nitf><head><docdata><doc-id id-string='ex-77' regsrc='EXW'/><date.issue norm='20161216T093000+0000'/>"
                        + "<evloc city='Oslo'/></docdata></head><body><body.head><hedline><hl1>Toda wins</hl1></hedline>"
                        + "</body.head><body.content><p>Toda won.</p></body.content></body></nitf>");

        // When
        CommandLineCall call =
                CommandLineCall.of("inspect", feed.toString(), item.toString(), nitf.toString(), "--format", "json");

        // Then
        assertThat(call.exit()).as(call.err()).isZero();
        List<String> lines = call.out().lines().toList();
        assertThat(JSON.readTree(lines.get(0)).path("from").toString())
                .contains("\"articleId\":\"guid\"", "\"headline\":\"title\"", "\"paragraphs\":\"description\"")
                .contains("\"source\":\"title of the feed\"", "\"language\":\"language of the feed\"")
                .contains("\"subjects\":\"category\"", "\"url\":\"link\"");
        assertThat(JSON.readTree(lines.get(0)).path("times").toString()).contains("dc:date");
        assertThat(JSON.readTree(lines.get(1)).path("from").toString())
                .contains("\"articleId\":\"@guid\"", "\"version\":\"@version\"", "\"source\":\"provider\"")
                .contains("\"paragraphs\":\"contentSet/inlineData\"", "\"symbols\":\"subject/@qcode\"");
        assertThat(JSON.readTree(lines.get(1)).path("times").toString()).contains("embargoed", "versionCreated");
        assertThat(JSON.readTree(lines.get(1)).path("unread").toString()).contains("edNote", "remoteContent");
        assertThat(JSON.readTree(lines.get(2)).path("from").toString())
                .contains(
                        "\"articleId\":\"doc-id/@id-string\"", "\"headline\":\"hl1\"", "\"source\":\"doc-id/@regsrc\"");
        assertThat(JSON.readTree(lines.get(2)).path("unread").toString()).contains("evloc");
    }

    @Test
    void shouldRefuseWhatIsDatedFurtherAheadThanIsPublished() throws IOException {
        // Given
        String json = "{\"title\":\"Toda wins\",\"body\":\"It won.\",\"published\":\"%s\"}\n";
        Path file = Files.writeString(
                folder.resolve("news.jsonl"),
                json.formatted(Instant.now().plus(Duration.ofHours(20)))
                        + json.formatted(Instant.now().plus(Duration.ofHours(26))));

        // When
        CommandLineCall preset = CommandLineCall.of("inspect", file.toString());
        CommandLineCall stricter = CommandLineCall.of("inspect", file.toString(), "--set", "publish.max.ahead=0s");
        CommandLineCall wider = CommandLineCall.of("inspect", file.toString(), "--set", "publish.max.ahead=2d");

        // Then
        assertThat(preset.exit()).isEqualTo(1);
        assertThat(preset.out()).contains("line 2: refused, it is dated").contains("1 articles, 1 refused");
        assertThat(stricter.out()).contains("line 1: refused").contains("0 articles, 2 refused");
        assertThat(wider.exit()).isEqualTo(2);
        assertThat(wider.err()).contains("publish.max.ahead can't be '2d'").contains("0s to 1d");
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
