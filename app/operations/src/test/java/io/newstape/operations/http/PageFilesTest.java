package io.newstape.operations.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.sentiment.event.EventLabel;
import io.newstape.sentiment.event.EventPhrases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageFilesTest {

    private static final Pattern OPTIONS = Pattern.compile("(?s)<datalist id=\"events\">(.*?)</datalist>");
    private static final Pattern OPTION = Pattern.compile("<option>([^<]+)</option>");

    @Test
    void shouldOfferEveryEventToFilterBy() throws IOException {
        // When
        Matcher offered = OPTIONS.matcher(file("index.html"));

        // Then
        List<String> events =
                EventPhrases.shipped().labels().stream().map(EventLabel::name).toList();
        assertThat(offered.find()).isTrue();
        assertThat(OPTION.matcher(offered.group(1)).results().map(option -> option.group(1)))
                .containsExactlyInAnyOrderElementsOf(events);
    }

    private static String file(String name) throws IOException {
        try (InputStream file = OperationsPage.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
