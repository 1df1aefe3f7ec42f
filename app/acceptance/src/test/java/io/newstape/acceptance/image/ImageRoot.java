package io.newstape.acceptance.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newstape.deploy.Compose;
import io.newstape.deploy.Containerfile;
import io.newstape.deploy.Containerfile.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The image as a folder: each step of its last stage is done in it, as it is written. A step that isn't known here fails,
 * so the two can't differ unnoticed.
 */
final class ImageRoot {

    /** Where the build stage has the sources. */
    private static final String SOURCES = "/src/";

    private static final String RUNTIME = "/opt/java";
    private static final Pattern VARIABLE = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|(\\S*))");
    private static final Path REPOSITORY =
            Compose.folder().resolve("..").toAbsolutePath().normalize();

    /** Puts a mount namespace around a call: a root that can't be written, and what the compose file mounts into it. */
    private static final String INSIDE = """
            root=$1; shift
            mount --bind "$root" "$root"
            mount -t proc proc "$root/proc"
            mount --rbind /dev "$root/dev"
            while [ "$1" != -- ]; do
              case $1 in
                tmpfs) mount -t tmpfs -o "$3" tmpfs "$root$2" ;;
                volume) mount --bind "$3" "$root$2" ;;
              esac
              shift 3
            done
            shift
            mount -o remount,bind,ro "$root"
            exec chroot "$root" "$@"
            """;

    private final Path folder;
    private final Path root;
    private final boolean isWhole;
    private final Map<String, String> environment = new TreeMap<>(Map.of("PATH", "/usr/local/bin:/usr/bin:/bin"));
    private final Map<String, Path> volumes = new TreeMap<>();
    private final Map<String, Path> mounts = new TreeMap<>();
    private final Compose compose = Compose.read();
    private String user = "0:0";
    private String work = "/";
    private List<String> entry = List.of();

    private ImageRoot(Path folder, boolean isWhole) throws IOException, InterruptedException {
        this.folder = folder.toAbsolutePath();
        this.isWhole = isWhole;
        this.root = Files.createDirectory(this.folder.resolve("root"));
        BaseFiles.copy(root);
        for (Step step : lastStage()) {
            take(step);
        }
    }

    /** @param folder an empty one */
    static ImageRoot whole(Path folder) throws IOException, InterruptedException {
        return new ImageRoot(folder, true);
    }

    /** Without the Java that is linked for it. */
    static ImageRoot withJavaOfThisMachine(Path folder) throws IOException, InterruptedException {
        return new ImageRoot(folder, false);
    }

    /** Why it can't be made and run here; empty when it can. */
    static Optional<String> obstacle() throws IOException, InterruptedException {
        if (!Shell.done("id", "-u").strip().equals("0")) {
            return Optional.of("only root may make the image's root file system");
        }
        if (Shell.call(List.of("unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"))
                        .exit()
                != 0) {
            return Optional.of("this machine doesn't let root mount in a namespace of its own");
        }
        return BaseFiles.missing(lastStage().get(0).arguments());
    }

    private static List<Step> lastStage() throws IOException {
        List<List<Step>> stages = Containerfile.stages();
        return stages.get(stages.size() - 1);
    }

    private void take(Step step) throws IOException, InterruptedException {
        switch (step.name()) {
            case "FROM" -> {
                // the files of the base are there
            }
            case "RUN" -> Shell.done("chroot", root.toString(), "/bin/sh", "-ec", step.arguments());
            case "COPY" -> copy(step.arguments().split(" "));
            case "ENV" -> set(step.arguments());
            case "USER" -> user = step.arguments();
            case "WORKDIR" -> work = step.arguments();
            case "ENTRYPOINT" -> entry = words(step.arguments());
            case "CMD" -> words(step.arguments());
            default -> throw new IllegalStateException("the test doesn't know this step of the image: " + step);
        }
    }

    private void copy(String[] copy) throws IOException, InterruptedException {
        if (!copy[0].equals("--from=build") || copy.length != 3) {
            throw new IllegalStateException("the test doesn't know this copy: " + String.join(" ", copy));
        }
        Path to = root.resolve(copy[2].substring(1));
        Files.createDirectories(to.getParent());
        if (copy[1].equals(RUNTIME) && isWhole) {
            link(to);
        } else if (copy[1].equals(RUNTIME)) {
            lend(to);
        } else if (copy[1].startsWith(SOURCES)) {
            Files.copy(REPOSITORY.resolve(copy[1].substring(SOURCES.length())), to);
            Shell.done(
                    "chmod",
                    "--reference",
                    REPOSITORY.resolve(copy[1].substring(SOURCES.length())).toString(),
                    to.toString());
        } else {
            throw new IllegalStateException("the build stage makes no " + copy[1]);
        }
    }

    /** The step of the build stage that makes the runtime, done with this JDK in this checkout. */
    private static void link(Path to) throws IOException, InterruptedException {
        String jlink = Containerfile.stages().get(0).stream()
                .map(Step::arguments)
                .filter(step -> step.startsWith("jlink "))
                .findFirst()
                .orElseThrow();
        String here = jlink.replace("--output " + RUNTIME, "--output '" + to + "'");
        if (here.equals(jlink)) {
            throw new IllegalStateException("the step doesn't write to " + RUNTIME + ": " + jlink);
        }
        String tools = Path.of(System.getProperty("java.home"), "bin").toString();
        Shell.done("sh", "-ec", "cd '" + REPOSITORY + "'; PATH='" + tools + "':$PATH; " + here);
    }

    /** This JDK, and what its links lead to, at the places where they look for it. */
    private void lend(Path to) throws IOException {
        Path java = Path.of(System.getProperty("java.home")).toRealPath();
        Files.createDirectory(to);
        mounts.put(RUNTIME, java);
        try (Stream<Path> files = Files.walk(java)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Path outside = Files.readSymbolicLink(link);
                if (outside.isAbsolute() && Files.exists(outside)) {
                    Path place = Files.isDirectory(outside) ? outside : outside.getParent();
                    Files.createDirectories(root.resolve(place.toString().substring(1)));
                    mounts.put(place.toString(), place);
                }
            }
        }
    }

    private void set(String variables) {
        Matcher variable = VARIABLE.matcher(variables);
        while (variable.find()) {
            environment.put(variable.group(1), variable.group(2) != null ? variable.group(2) : variable.group(3));
        }
    }

    /** The command line that runs the image's own entry point with these arguments, as a service of the compose file. */
    List<String> newstape(String service, Map<String, String> more, String... arguments)
            throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(entry);
        call.addAll(Arrays.asList(arguments));
        return command(service, more, call);
    }

    /** The command line that runs any program in it, as a service of the compose file would. */
    List<String> command(String service, Map<String, String> more, List<String> call)
            throws IOException, InterruptedException {
        JsonNode limits = compose.service(service);
        if (!limits.path("read_only").asBoolean()) {
            throw new IllegalStateException("the compose file lets " + service + " write to its root");
        }
        List<String> command =
                new ArrayList<>(List.of("unshare", "--mount", "sh", "-ec", INSIDE, "sh", root.toString()));
        for (String tmpfs : Compose.texts(limits.path("tmpfs"))) {
            String[] parts = tmpfs.split(":");
            command.addAll(List.of("tmpfs", parts[0], parts[1]));
        }
        for (String volume : Compose.texts(limits.path("volumes"))) {
            String[] parts = volume.split(":");
            command.addAll(
                    List.of("volume", parts[1], volume(parts[0], parts[1]).toString()));
        }
        mounts.forEach((at, from) -> command.addAll(List.of("volume", at, from.toString())));
        String[] ids = user.split(":");
        command.addAll(List.of("--", "/usr/bin/setpriv", "--reuid", ids[0], "--regid", ids[1], "--clear-groups"));
        if (Compose.texts(limits.path("cap_drop")).contains("ALL")) {
            command.addAll(List.of("--bounding-set", "-all"));
        }
        if (Compose.texts(limits.path("security_opt")).contains("no-new-privileges:true")) {
            command.add("--no-new-privs");
        }
        command.addAll(List.of("/usr/bin/env", "--ignore-environment", "--chdir", work));
        Map<String, String> variables = new TreeMap<>(environment);
        variables.putAll(compose.environment(service));
        variables.putAll(more);
        variables.forEach((name, value) -> command.add(name + "=" + value));
        command.addAll(call);
        return command;
    }

    /** A volume of the compose file; a new one gets what the image has at its place, owner included. */
    private Path volume(String name, String at) throws IOException, InterruptedException {
        if (!volumes.containsKey(name)) {
            Path made = folder.resolve("volume-" + name);
            Shell.done("cp", "--archive", root + at, made.toString());
            volumes.put(name, made);
        }
        return volumes.get(name);
    }

    private static List<String> words(String json) throws IOException {
        return Compose.texts(new ObjectMapper().readTree(json));
    }
}
