package io.newstape.cli.config;

import io.newstape.article.ArticleText;
import io.newstape.history.replay.MasterSource;
import io.newstape.mention.MentionFinder;
import io.newstape.mention.master.SecurityMaster;
import io.newstape.mention.master.ShippedMaster;
import io.newstape.schema.TickerMentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every security master at hand: files that are named, the one that comes along, and each load on the topic. */
public final class KnownMasters implements MasterSource {

    private final List<SecurityMaster> masters = new ArrayList<>();
    private final ReferenceTopic topic;

    /**
     * @param files masters as CSV
     * @throws Failure when one can't be read or isn't a master
     */
    public KnownMasters(Connection connection, List<String> files) {
        files.forEach(file -> masters.add(ReferenceOption.master(file)));
        String configured = connection.settings().text(Setting.REFERENCE);
        if (!List.of("none", "topic", "shipped").contains(configured)) {
            masters.add(ReferenceOption.master(configured));
        }
        masters.add(ShippedMaster.get());
        this.topic = new ReferenceTopic(connection);
    }

    @Override
    public Optional<Function<ArticleText, TickerMentions>> finder(String version) {
        if (version == null) {
            return Optional.of(MentionFinder.withoutMaster()::find);
        }
        return masters.stream()
                .filter(master -> master.version().equals(version))
                .findFirst()
                .or(() -> topic.master(version))
                .map(master -> MentionFinder.with(master)::find);
    }
}
