package io.newstape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TickerCommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void shouldExtractALineForALine() throws Exception {
        // Given
        Path texts = file(
                "texts.jsonl",
                "{\"id\":\"a\",\"text\":\"Mitsui & Co (8031.T) rose\"}",
                "{\"id\":2,\"text\":\"nothing here\"}",
                "no JSON",
                "{\"articleId\":\"c\",\"headline\":\"IBM\",\"paragraphs\":[\"x\",\"(NYSE: IBM)\"]}");

        // When
        int code = run("extract", "--reference", "none", texts.toString());

        // Then
        List<JsonNode> lines = lines();
        assertThat(code).isEqualTo(1);
        assertThat(lines).hasSize(4);
        JsonNode mention = lines.get(0).get("mentions").get(0);
        assertThat(mention.get("surface").asText()).isEqualTo("8031.T");
        assertThat(mention.get("start").asInt()).isEqualTo(13);
        assertThat(mention.get("end").asInt()).isEqualTo(19);
        assertThat(mention.get("symbol").asText()).isEqualTo("8031");
        assertThat(mention.get("mic").asText()).isEqualTo("XTKS");
        assertThat(mention.get("convention").asText()).isEqualTo("RIC_BRACKETED");
        assertThat(mention.get("company").asText()).isEqualTo("Mitsui & Co");
        assertThat(lines.get(1).get("id").asInt()).isEqualTo(2);
        assertThat(lines.get(1).get("mentions")).isEmpty();
        assertThat(lines.get(2).get("line").asInt()).isEqualTo(3);
        assertThat(lines.get(3).get("id").asText()).isEqualTo("c");
        assertThat(lines.get(3).get("mentions").findValuesAsText("paragraph")).contains("1");
    }

    @Test
    void shouldRefuseAStatusThatNoArticleHas() throws Exception {
        // Given
        Path articles = file(
                "articles.jsonl",
                "{\"id\":1,\"headline\":\"IBM.N rose\",\"status\":\"CORRECTED\"}",
                "{\"id\":2,\"headline\":\"IBM.N rose\",\"status\":\"BANANA\"}",
                "{\"id\":3,\"headline\":\"IBM.N rose\",\"status\":7}",
                "{\"id\":4,\"headline\":\"IBM.N rose\",\"status\":null}");

        // When
        int code = run("extract", "--reference", "none", articles.toString());

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(lines()).extracting(line -> line.has("error")).containsExactly(false, true, true, false);
        assertThat(err.toString())
                .contains("line 2: \"status\" is none of NEW, UPDATED, CORRECTED, WITHDRAWN: 'BANANA'")
                .contains("line 3: \"status\" is none of NEW, UPDATED, CORRECTED, WITHDRAWN: '7'");
    }

    @Test
    void shouldCutNoPurposeOfATopicInAPipe() {
        // When
        int code = run("topics");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).contains("market.signals-flat").doesNotContain("\u2026");
        assertThat(out.toString().lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void shouldExplainWhatWasTakenAndWhatWasRefused() {
        // When
        int code = run("explain", "Mitsui & Co (8031.T) likes ASP.NET");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("Mitsui & Co ([[8031.T]]) likes ASP.NET")
                .contains("accepted 0.97  8031.T")
                .contains("refused        ASP.NET            unknown-suffix");
    }

    @Test
    void shouldExplainForPrograms() throws Exception {
        // When
        run("explain", "--format", "json", "Hitachi Ltd (8031.T)");

        // Then
        JsonNode candidate = lines().get(0);
        assertThat(candidate.get("accepted").asBoolean()).isTrue();
        assertThat(candidate.get("rule").asText()).isEqualTo("ric-in-brackets+other-name");
    }

    @Test
    void shouldListEveryErrorOfAnEvaluation() throws Exception {
        // Given
        Path labelled = file(
                "labelled.jsonl",
                "{\"id\":\"a\",\"text\":\"IBM.N and VOD.L\",\"tickers\":[{\"surface\":\"IBM.N\",\"start\":0,\"end\":5,"
                        + "\"kind\":\"equity\",\"exchange_hint\":\"N\"},{\"surface\":\"and\",\"start\":6,\"end\":9,"
                        + "\"kind\":\"equity\",\"exchange_hint\":null}],\"ignore\":[]}");

        // When
        int code = run("evaluate", "tickers", "--reference", "none", labelled.toString());

        // Then
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("missed  a at 6: and")
                .contains("wrong   a at 10: VOD.L")
                .containsPattern("all +1 +1 +1 +0\\.500 +0\\.500 +0\\.500");
    }

    @Test
    void shouldCheckAMasterWithoutACluster() throws Exception {
        // Given
        Path master = file(
                "master.csv",
                "instrumentId,companyId,name,aliases,ric,mic,symbol,kind,isin,primary,validFrom,validTo",
                "XNYS:IBM,ibm,IBM,,IBM.N,XNYS,IBM,EQUITY,,true,,",
                "XNYS:GE,ge,GE,,GE.N,XXXX,GE,EQUITY,,true,,");

        // When
        int code = run("reference", "load", "--check", master.toString());

        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).contains("1 of 2 rows, 1 problems");
        assertThat(err.toString()).contains("line 3: left out: unknown MIC 'XXXX'");
    }

    @Test
    void shouldSayWhatToDoAboutAMasterThatIsNone() throws Exception {
        // Given
        Path master = file("master.csv", "a,b", "1,2");

        // When
        int code = run("extract", "--reference", master.toString());

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .contains("can't use the security master")
                .contains("The first line must name the columns.");
    }

    private int run(String... args) {
        return NewstapeCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private List<JsonNode> lines() throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString().split("\n")) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    private Path file(String name, String... lines) throws Exception {
        return Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
    }
}
