package org.wardkeep.storage.knowledge;

/// The parts of a knowledge file. The number of each stands in the file: never change one.
enum Section {
    /// What the file is made of: sources, counts.
    STATE(1),
    /// Subject → statements.
    SUBJECT_SLOTS(2),
    SUBJECTS(3),
    /// Any name of a vulnerability → its number.
    NAME_SLOTS(4),
    NAMES(5),
    /// Where each vulnerability begins.
    VULNERABILITY_PLACES(6),
    VULNERABILITIES(7),
    /// Folded name → subjects.
    FOLDED_SLOTS(8),
    FOLDED(9),
    /// Package URL → platforms.
    PURL_SLOTS(10),
    PURLS(11),
    /// CVE number → use in the wild.
    EXPLOITATION_SLOTS(12),
    EXPLOITATION(13),
    /// Where each head of a record begins.
    HEAD_PLACES(14),
    HEADS(15),
    /// Where each block of records begins.
    BLOCK_PLACES(16),
    BLOCKS(17),
    /// What each record is about: numbers of vulnerabilities.
    ABOUT_PLACES(18),
    ABOUT(19);

    private final int number;

    Section(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
