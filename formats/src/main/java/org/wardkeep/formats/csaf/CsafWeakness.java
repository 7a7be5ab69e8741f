package org.wardkeep.formats.csaf;

/// A weakness of the Common Weakness Enumeration.
///
/// @param id such as `CWE-300`
/// @param version of the enumeration (2.1)
public record CsafWeakness(String id, String name, String version) {}
