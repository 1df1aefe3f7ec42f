package io.newstape.acceptance.docs;

import io.newstape.acceptance.NewstapeProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** {@code newstape demo --keep}, started when the first example asks for it, with the variables that it prints. */
final class KeptDemo {

    private static final Pattern EXPORT = Pattern.compile("export (NEWSTAPE_\\w+)=(\\S+)");

    private NewstapeProcess demo;

    /** What an example that talks to it has in its environment. */
    Map<String, String> environment() throws IOException {
        if (demo == null) {
            demo = NewstapeProcess.start("demo", "--keep");
            Awaitility.await("a demo that is up")
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> exports().size() == 2);
        }
        return exports();
    }

    private Map<String, String> exports() {
        Map<String, String> exports = new TreeMap<>();
        EXPORT.matcher(demo.out() + demo.err())
                .results()
                .forEach(export -> exports.put(export.group(1), export.group(2)));
        return exports;
    }

    /** Stops it, where it was started. */
    void stop() throws InterruptedException {
        if (demo != null) {
            demo.terminate();
            demo.awaitExit();
            demo.close();
        }
    }
}
