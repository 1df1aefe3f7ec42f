package io.newstape.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Debian's Chromium without a screen, driven over its own protocol, which is JSON over a WebSocket: a few calls of it are
 * enough, and a library for them would be a download of 190 MB.
 */
final class HeadlessBrowser implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_SECONDS = 30;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

    static boolean isThere() {
        return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "chromium")));
    }

    /** @param profile an empty folder, for what the browser writes */
    HeadlessBrowser(Path profile, String url) throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        "chromium",
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        HttpClient http = HttpClient.newHttpClient();
        String opened = "http://" + address(process) + "/json/new?" + URLEncoder.encode(url, StandardCharsets.UTF_8);
        HttpResponse<String> tab = http.send(
                HttpRequest.newBuilder(URI.create(opened))
                        .PUT(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        socket = http.newWebSocketBuilder()
                .buildAsync(
                        URI.create(JSON.readTree(tab.body())
                                .path("webSocketDebuggerUrl")
                                .asText()),
                        new Answers())
                .join();
    }

    private static String address(Process process) throws IOException {
        BufferedReader words = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = words.readLine(); line != null; line = words.readLine()) {
            said.append(line).append('\n');
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                return listening.group(1);
            }
        }
        throw new IOException("the browser doesn't start: " + said);
    }

    /** What an expression of JavaScript gives, a promise's value included. */
    JsonNode evaluate(String expression) {
        JsonNode result = call(
                "Runtime.evaluate",
                JSON.createObjectNode()
                        .put("expression", expression)
                        .put("awaitPromise", true)
                        .put("returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + result.path("exceptionDetails"));
        }
        return result.path("result").path("value");
    }

    /** Sets the size of the window, and whether the person likes it dark. */
    void show(int width, int height, boolean dark) {
        call(
                "Emulation.setDeviceMetricsOverride",
                JSON.createObjectNode()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
        ObjectNode media = JSON.createObjectNode();
        media.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", dark ? "dark" : "light");
        call("Emulation.setEmulatedMedia", media);
    }

    /** Presses a key, by its name in JavaScript: {@code Tab}, {@code Enter}, {@code Escape}. */
    void press(String key) {
        int code =
                switch (key) {
                    case "Tab" -> 9;
                    case "Enter" -> 13;
                    case "Escape" -> 27;
                    default -> throw new IllegalArgumentException(key);
                };
        for (String type : List.of("keyDown", "keyUp")) {
            ObjectNode event = JSON.createObjectNode()
                    .put("type", type)
                    .put("key", key)
                    .put("code", key)
                    .put("windowsVirtualKeyCode", code);
            if (key.equals("Enter")) {
                event.put("text", "\r");
            }
            call("Input.dispatchKeyEvent", event);
        }
    }

    /** A picture of the window, as PNG. */
    void photograph(Path file) throws IOException {
        JsonNode picture =
                call("Page.captureScreenshot", JSON.createObjectNode().put("format", "png"));
        Files.write(file, Base64.getDecoder().decode(picture.path("data").asText()));
    }

    private JsonNode call(String method, ObjectNode parameters) {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        socket.sendText(message.toString(), true).join();
        return answer.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Puts the parts of each message together, and hands it to whoever waits for it. */
    private final class Answers implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            message.append(part);
            if (isLast) {
                take(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(String text) {
            try {
                JsonNode answer = JSON.readTree(text);
                CompletableFuture<JsonNode> waiting =
                        answers.remove(answer.path("id").asInt());
                if (waiting != null) {
                    waiting.complete(answer.path("result"));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        // it writes into its profile until the last of its processes has ended
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().join());
        process.onExit().join();
    }
}
