package io.newstape.encoder;

import io.newstape.sentiment.UnusableModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The version of a scorer of one's own: a hash of its files and of every setting that moves a score. */
final class ContentVersion {

    private static final int BYTES = 6;
    /** Where exporters put the weights of a model that is too large for one file. */
    private static final List<String> WEIGHTS = List.of("", "_data", ".data");

    private ContentVersion() {}

    static String of(OnnxSettings settings, LabelOrder labels, String runtime) {
        MessageDigest digest = sha256();
        try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
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
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
    }

    private static void add(Path file, OutputStream sink) throws IOException {
        if (Files.exists(file)) {
            sink.write((Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(sink);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
