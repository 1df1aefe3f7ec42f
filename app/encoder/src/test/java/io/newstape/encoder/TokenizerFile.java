package io.newstape.encoder;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The shipped vocabulary as a tokenizer.json of Hugging Face's library. */
final class TokenizerFile {

    private TokenizerFile() {}

    static Path write(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode tokenizer = json.createObjectNode();
        tokenizer.put("version", "1.0");
        tokenizer
                .putObject("normalizer")
                .put("type", "BertNormalizer")
                .put("clean_text", true)
                .put("handle_chinese_chars", true)
                .putNull("strip_accents")
                .put("lowercase", true);
        tokenizer.putObject("pre_tokenizer").put("type", "BertPreTokenizer");
        ObjectNode model = tokenizer.putObject("model");
        model.put("type", "WordPiece")
                .put("unk_token", "[UNK]")
                .put("continuing_subword_prefix", "##")
                .put("max_input_chars_per_word", 100);
        ObjectNode vocabulary = model.putObject("vocab");
        try (InputStream pieces = WordPiece.class.getResourceAsStream("vocabulary.txt")) {
            new String(pieces.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(piece -> vocabulary.put(piece, vocabulary.size()));
        }
        Path file = folder.resolve("tokenizer.json");
        Files.write(file, json.writeValueAsBytes(tokenizer));
        return file;
    }
}
