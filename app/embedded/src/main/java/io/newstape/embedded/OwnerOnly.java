package io.newstape.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner can read. Where a file system has no such permissions, the folder's own rules count. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** Makes a folder, with its parents, that only its owner can enter. */
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        permit(folder, "rwx------");
        return folder;
    }

    /** Writes a file; it is nowhere readable to others, not even half. */
    public static Path write(Path file, String text) throws IOException {
        Path half = Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".half");
        protect(half);
        Files.write(half, text.getBytes(StandardCharsets.UTF_8));
        return Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static void protect(Path file) throws IOException {
        permit(file, "rw-------");
    }

    private static void permit(Path path, String permissions) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
