package io.newstape.acceptance.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the steps of the image find in their base image, taken from this machine: the programs and libraries of the
 * Debian packages that every Debian has. No more, so that a step which needs more fails.
 */
final class BaseFiles {

    private static final List<String> PROGRAMS =
            List.of("bash", "coreutils", "dash", "findutils", "grep", "libc-bin", "passwd", "sed", "util-linux");
    private static final List<String> LIBRARIES = List.of("libc6", "libgcc-s1", "libstdc++6", "zlib1g");
    private static final Pattern PROGRAM = Pattern.compile("/(usr/)?s?bin/(?!ld\\.so).*");
    private static final Pattern LIBRARY = Pattern.compile("/(usr/)?lib/[^/]+/[^/]+\\.so[.0-9]*");
    private static final Pattern LINKED = Pattern.compile("/\\S+\\.so[.0-9]*");

    private BaseFiles() {}

    /**
     * Why they can't be taken from this machine.
     *
     * @param base the image, such as {@code docker.io/library/debian:12.12-slim}
     */
    static Optional<String> missing(String base) throws IOException {
        Path version = Path.of("/etc/debian_version");
        String release = base.replaceFirst(".*/debian:", "").replaceFirst("\\..*", "");
        boolean isSame = Files.exists(version) && Files.readString(version).startsWith(release + ".");
        return isSame
                ? Optional.empty()
                : Optional.of("this machine is no Debian " + release + ", which is in " + base);
    }

    /** @param root an empty folder */
    static void copy(Path root) throws IOException, InterruptedException {
        for (String folder :
                List.of("usr/bin", "usr/sbin", "usr/lib", "usr/lib64", "usr/local/bin", "etc", "var/lib")) {
            Files.createDirectories(root.resolve(folder));
        }
        for (String folder : List.of("bin", "sbin", "lib", "lib64")) {
            Files.createSymbolicLink(root.resolve(folder), Path.of("usr", folder));
        }
        for (String folder : List.of("dev", "proc", "tmp", "opt")) {
            Files.createDirectory(root.resolve(folder));
        }
        Set<String> programs = files(PROGRAMS, PROGRAM);
        Set<String> libraries = files(LIBRARIES, LIBRARY);
        LINKED.matcher(Shell.call(with(List.of("ldd"), programs)).out())
                .results()
                .forEach(library -> libraries.add(real(library.group())));
        Shell.done(with(List.of("cp", "--archive", "--parents"), programs, List.of(root.toString())));
        // a library's short name is a link to the file that is meant
        Shell.done(with(List.of("cp", "--dereference", "--parents"), libraries, List.of(root.toString())));
        Files.writeString(root.resolve("etc/passwd"), "root:x:0:0:root:/root:/bin/bash\n");
        Files.writeString(root.resolve("etc/group"), "root:x:0:\n");
        for (String secret : List.of("etc/shadow", "etc/gshadow")) {
            Files.createFile(
                    root.resolve(secret),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    private static Set<String> files(List<String> packages, Pattern wanted) throws IOException, InterruptedException {
        return Shell.done(with(List.of("dpkg", "--listfiles"), packages))
                .lines()
                .filter(file -> wanted.matcher(file).matches() && Files.isRegularFile(Path.of(file)))
                .map(BaseFiles::real)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Packages still say /bin of what is in /usr/bin. */
    private static String real(String file) {
        return file.startsWith("/usr/") ? file : "/usr" + file;
    }

    @SafeVarargs
    private static List<String> with(Iterable<String>... parts) {
        List<String> all = new ArrayList<>();
        for (Iterable<String> part : parts) {
            part.forEach(all::add);
        }
        return all;
    }
}
