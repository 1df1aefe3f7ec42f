package io.newstape.cli.command;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a folder and of all folders in it, sorted by path. What can't be read as a file costs itself alone: it is
 * listed with the reason, and the other files are listed as well.
 */
final class FolderListing implements FileVisitor<Path> {

    private final Map<Path, ArticleSource.Opener> found = new TreeMap<>();

    private FolderListing() {}

    /** How each file is opened; an opener throws where the file can't be read. */
    static Map<Path, ArticleSource.Opener> of(Path folder) {
        FolderListing listing = new FolderListing();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, listing);
        } catch (IOException e) {
            listing.refuse(folder, e);
        }
        return listing.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            found.put(file, () -> Files.newInputStream(file));
        } else if (attributes.isSymbolicLink()) {
            refuse(file, new IOException("it is a link to a file that isn't there"));
        } else {
            // a pipe would be waited for without end
            refuse(file, new IOException("it is a pipe, a socket or a device, not a file"));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException error) {
        refuse(
                file,
                error instanceof FileSystemLoopException
                        ? new IOException("it is a link to a folder that it lies in")
                        : error);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException error) {
        if (error != null) {
            refuse(folder, error);
        }
        return FileVisitResult.CONTINUE;
    }

    private void refuse(Path path, IOException reason) {
        found.put(path, () -> {
            throw reason;
        });
    }
}
