package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newstape.cli.config.Connection;
import io.newstape.cli.render.Output;
import io.newstape.schema.SourceArticle;
import io.newstape.streams.wire.PurgeLog;
import io.newstape.streams.wire.PurgeNote;
import java.util.List;
import java.util.function.Predicate;

/** Says what was purged and when, beside what another verb says. */
final class PurgeNotes {

    private final Output output;
    private final Connection connection;

    PurgeNotes(Output output, Connection connection) {
        this.output = output;
        this.connection = connection;
    }

    /** All purges. */
    List<PurgeNote> print() {
        return print(note -> true);
    }

    /** Those that an article is part of. */
    void print(SourceArticle article) {
        print(note -> article.getSource().equals(note.source())
                || article.getArticleId().equals(note.articleId()));
    }

    private List<PurgeNote> print(Predicate<PurgeNote> wanted) {
        List<PurgeNote> notes = new PurgeLog(
                        connection.client(), connection.topics().purges())
                .read().stream().filter(wanted).toList();
        notes.forEach(this::print);
        return notes;
    }

    void print(PurgeNote note) {
        if (output.json()) {
            output.line(JsonNodeFactory.instance.objectNode().set("purge", note.json()));
        } else {
            output.line(words(note));
        }
    }

    private static String words(PurgeNote note) {
        return "purged: " + note.subject() + ", "
                + note.ended().map(end -> "on " + end).orElse("begun on " + note.begun() + " and not done yet") + ": "
                + note.articles() + " articles, " + note.sealed() + " records unreadable, " + note.clear()
                + " in clear until retention" + (note.why().isEmpty() ? "" : " (" + note.why() + ")");
    }
}
