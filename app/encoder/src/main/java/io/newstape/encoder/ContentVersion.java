package io.newstape.encoder;

import io.newstape.sentiment.UnusableModel;
import io.newstape.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The version of a model that a user brings: a hash of its files and of every setting that moves a score. */
final class ContentVersion {

    private static final int BYTES = 6;
    /** Where exporters put the weights of a model that is too large for one file. */
    private static final List<String> WEIGHTS = List.of("", "_data", ".data");

    private ContentVersion() {}

    static String of(OnnxSettings settings, LabelOrder labels, String runtime) {
        Sha256 hash = new Sha256();
        try (OutputStream sink = hash.copyOf(OutputStream.nullOutputStream())) {
            for (String suffix : WEIGHTS) {
                add(settings.model().resolveSibling(settings.model().getFileName() + suffix), sink);
            }
            add(settings.tokenizer(), sink);
            String rest = String.join(
                    "\n",
                    labels.labels().toString(),
                    settings.target().setting(),
                    Integer.toString(settings.maxTokens()),
                    Integer.toString(settings.batch()),
                    Integer.toString(settings.threads()),
                    runtime);
            sink.write(rest.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UnusableModel("can't read the model: " + e.getMessage(), OnnxSettings.EXPORT, e);
        }
        return hash.hex(BYTES);
    }

    /** The version of a model that is given as bytes, read by one runtime. */
    static String of(byte[] model, String runtime) {
        return new Sha256().add(model).add(runtime).hex(BYTES);
    }

    private static void add(Path file, OutputStream sink) throws IOException {
        if (Files.exists(file)) {
            sink.write((Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(sink);
            }
        }
    }
}
