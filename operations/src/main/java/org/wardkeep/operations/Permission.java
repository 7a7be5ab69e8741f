package org.wardkeep.operations;

/// What a person may be allowed to do. On the command line the person owns the files and may do
/// all; a server asks.
public enum Permission {
    /// Read a hospital's files and what follows from them.
    ASSESS,
    /// Change what is known of vulnerabilities.
    CHANGE_KNOWLEDGE,
    /// Read what is known of vulnerabilities.
    READ_KNOWLEDGE,
    /// Look at captured traffic. What it shows of people is dropped where it is read.
    OBSERVE
}
