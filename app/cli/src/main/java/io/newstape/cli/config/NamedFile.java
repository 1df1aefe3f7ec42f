package io.newstape.cli.config;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files and folders that the command line or a setting names. */
public final class NamedFile {

    private NamedFile() {}

    /**
     * A file that is there and can be read.
     *
     * @param advice what to do when it isn't
     * @throws Misuse when there is no such file, it is a folder, or nobody may read it
     */
    public static Path file(String named, String advice) {
        Path path = path(named, "file", advice);
        if (Files.isDirectory(path)) {
            throw new Misuse(named + " is a folder, not a file", advice);
        }
        return readable(path, "file", advice);
    }

    /**
     * A folder that is there and can be read.
     *
     * @param advice what to do when it isn't
     * @throws Misuse when there is no such folder, it is a file, or nobody may read it
     */
    public static Path folder(String named, String advice) {
        Path path = path(named, "folder", advice);
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new Misuse(named + " is a file, not a folder", advice);
        }
        return readable(path, "folder", advice);
    }

    /**
     * A file or folder that is there and can be read.
     *
     * @param advice what to do when it isn't
     * @throws Misuse when there is none, or nobody may read it
     */
    public static Path fileOrFolder(String named, String advice) {
        return readable(path(named, "file or folder", advice), "file or folder", advice);
    }

    /** Why reading or writing failed, in words; Java's own message is often just the name once more. */
    public static String reason(IOException error) {
        if (error instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        } else if (error instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    }

    private static Path path(String named, String kind, String advice) {
        try {
            return Path.of(named);
        } catch (InvalidPathException e) {
            throw new Misuse("there is no " + kind + " " + named, advice, e);
        }
    }

    private static Path readable(Path path, String kind, String advice) {
        if (!Files.exists(path)) {
            throw new Misuse("there is no " + kind + " " + path, advice);
        }
        if (!Files.isReadable(path)) {
            throw new Misuse("no permission to read " + path, advice);
        }
        return path;
    }
}
