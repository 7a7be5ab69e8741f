package org.wardkeep.cli;

/// How a command answers.
enum Format {
    TEXT,
    JSON
}
