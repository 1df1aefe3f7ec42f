package io.newstape.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.mention.master.ShippedMaster;
import java.util.List;
import org.junit.jupiter.api.Test;

class MasterCatalogTest {

    private final Connection connection = new Connection();

    @Test
    void shouldKnowTheShippedMasterByNameAndByVersion() {
        // Given
        MasterCatalog catalog = new MasterCatalog(connection);
        String version = ShippedMaster.get().version();

        // When, Then: nobody asks Kafka, which isn't there
        assertThat(catalog.named("shipped").version()).isEqualTo(version);
        assertThat(catalog.named(version).version()).isEqualTo(version);
        assertThat(catalog.finder(version)).isPresent();
        assertThat(catalog.finder(null)).isPresent();
    }

    @Test
    void shouldTakeAVersionInTheSettingsForNoFile() {
        // Given
        String version = ShippedMaster.get().version();
        connection.given.set.put(Setting.REFERENCE.key(), version);

        // When
        MasterCatalog catalog = new MasterCatalog(connection).with(List.of());

        // Then
        assertThat(catalog.finder(version)).isPresent();
    }

    @Test
    void shouldSayThatAFileIsMissing() {
        assertThatThrownBy(() -> new MasterCatalog(connection).with(List.of("none.csv")))
                .isInstanceOf(Misuse.class)
                .hasMessage("there is no file none.csv");
    }
}
