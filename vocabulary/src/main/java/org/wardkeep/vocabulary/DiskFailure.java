package org.wardkeep.vocabulary;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/// Why the disk did not do what was asked, without the path: the message of a [FileSystemException]
/// is often nothing but the path, which whoever tells it has said already.
public final class DiskFailure {
    private DiskFailure() {}

    public static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "access is denied";
            case NoSuchFileException _ -> "it is not there";
            case NotDirectoryException _ -> "it is no folder";
            case FileSystemException one when one.getReason() != null -> one.getReason();
            case FileSystemException one -> one.getClass().getSimpleName();
            default ->
                    Objects.requireNonNullElse(
                            failure.getMessage(), failure.getClass().getSimpleName());
        };
    }
}
