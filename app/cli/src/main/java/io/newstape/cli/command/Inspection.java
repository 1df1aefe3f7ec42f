package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.article.ReadObserver;
import io.newstape.article.format.ArticleFormat;
import io.newstape.article.format.Draft;
import io.newstape.article.format.Refusal;
import io.newstape.article.format.ShippedProfiles;
import io.newstape.article.format.SourceProfile;
import io.newstape.cli.render.InspectedArticle;
import io.newstape.cli.render.Output;
import io.newstape.schema.Article;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is shown of one input: its format, then each article or refusal in their order. */
final class Inspection implements ReadObserver {

    private final String file;
    private final Output output;
    private final List<String> notes = new ArrayList<>();
    private String format = "";
    private long articles;
    private long refused;

    Inspection(String file, Output output) {
        this.file = file;
        this.output = output;
    }

    @Override
    public void recognised(ArticleFormat recognised, Charset charset, boolean packed) {
        format = recognised.name();
        if (!output.json()) {
            output.line(file + ": " + format + ", " + charset.name() + (packed ? ", gzip" : ""));
        }
    }

    @Override
    public void made(long line, Draft draft, Article article) {
        articles++;
        InspectedArticle inspected = InspectedArticle.of(line, draft, profile(draft), article);
        if (output.json()) {
            ObjectNode object = opened(line);
            object.setAll(inspected.json());
            output.line(object);
        } else {
            output.lines(inspected.lines());
        }
    }

    @Override
    public void noted(String note) {
        notes.add(note);
    }

    /** The profile that an article was read by, or else the one of its format. */
    private String profile(Draft draft) {
        if (draft == null) {
            return "";
        }
        return draft.profile.isEmpty()
                ? ShippedProfiles.all().stream()
                        .filter(profile ->
                                profile.format().map(ArticleFormat::name).equals(Optional.of(format)))
                        .map(SourceProfile::name)
                        .findFirst()
                        .orElse("")
                : draft.profile;
    }

    void refused(Refusal refusal) {
        refused++;
        if (output.json()) {
            output.line(opened(refusal.line()).put("refused", refusal.problem()).put("advice", refusal.advice()));
        } else {
            output.line("  line " + refusal.line() + ": refused, " + refusal.problem());
            if (!refusal.advice().isEmpty()) {
                output.line("    " + refusal.advice());
            }
        }
    }

    /** What there is to know of the whole input, and the sum for people. */
    void end() {
        for (String note : notes) {
            if (output.json()) {
                output.line(opened(0).put("note", note));
            } else {
                output.line("  " + note);
            }
        }
        if (!output.json()) {
            output.line("  " + articles + " articles, " + refused + " refused");
        }
    }

    private ObjectNode opened(long line) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", file)
                .put("format", format)
                .put("line", line);
    }
}
