package org.wardkeep.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;

class DiskFailureTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new AccessDeniedException("/k"), "access is denied"),
                arguments(new NoSuchFileException("/k"), "it is not there"),
                arguments(new NotDirectoryException("/k"), "it is no folder"),
                arguments(new FileSystemLoopException("/k"), "FileSystemLoopException"),
                arguments(new FileSystemException("/k", null, "disk is full"), "disk is full"),
                arguments(new EOFException(), "EOFException"),
                arguments(new IOException("Is a directory"), "Is a directory"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void saysWhyWithoutThePath(IOException failure, String expected) {
        assertEquals(expected, DiskFailure.reason(failure));
    }
}
