package io.newstape.cli.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Answers to JSON Lines, as rows for people. */
public interface JsonTable {

    String header();

    /** The rows of one answer, at least one. */
    List<String> rows(JsonNode answer);
}
