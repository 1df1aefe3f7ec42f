package io.newstape.history.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class RecordChainTest {

    @Test
    void shouldBeWhatAnotherProgramComputes() throws Exception {
        // Given: 32 zeros, offset 3, time 5, key "k", value "v"
        MessageDigest other = MessageDigest.getInstance("SHA-256");
        other.update(new byte[32]);
        other.update(HexFormat.of().parseHex("0000000000000003" + "0000000000000005" + "000000016b" + "0000000176"));
        byte[] first = other.digest();
        other.update(first);
        other.update(HexFormat.of().parseHex("0000000000000004" + "0000000000000005" + "ffffffff" + "00000000"));

        // When
        RecordChain chain = new RecordChain(RecordChain.START);
        String one = chain.add(record(3, 5, "k", "v"));
        String two = chain.add(record(4, 5, null, ""));

        // Then
        assertThat(one).isEqualTo(HexFormat.of().formatHex(first));
        assertThat(two).isEqualTo(HexFormat.of().formatHex(other.digest())).isEqualTo(chain.link());
    }

    @Test
    void shouldChangeWithWhateverIsChanged() {
        assertThat(List.of(
                        link(record(0, 0, "k", "v")),
                        link(record(1, 0, "k", "v")),
                        link(record(0, 1, "k", "v")),
                        link(record(0, 0, "l", "v")),
                        link(record(0, 0, "k", "w")),
                        link(record(0, 0, null, "v")),
                        link(record(0, 0, "k", null)),
                        link(record(0, 0, "kv", ""))))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 50)
    void shouldKeepALimitedNumberOfTrueLinks(@ForAll @IntRange(max = 3000) int records) {
        // Given
        ChainLinks links = new ChainLinks(RecordChain.START);
        RecordChain chain = new RecordChain(RecordChain.START);
        String[] all = new String[records];

        // When
        for (int i = 0; i < records; i++) {
            links.add(record(2L * i, i, "k" + i, "v"));
            all[i] = chain.add(record(2L * i, i, "k" + i, "v"));
        }

        // Then
        assertThat(links.links()).hasSizeBetween(Math.min(records, 128), 257);
        links.links().forEach((offset, link) -> assertThat(link).isEqualTo(all[(int) (offset / 2)]));
        assertThat(links.end()).isEqualTo(chain.link());
        if (records > 0) {
            assertThat(links.links().lastKey()).isEqualTo(2L * (records - 1));
        }
    }

    private static String link(LogRecord record) {
        return new RecordChain(RecordChain.START).add(record);
    }

    private static LogRecord record(long offset, long time, String key, String value) {
        return new LogRecord("t", 0, offset, time, bytes(key), bytes(value), new RecordHeaders());
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
