package org.wardkeep.formats.mds2;

/// The editions of the form that are read.
public enum Mds2Edition {
    /// HIMSS/NEMA HN 1-2013: ids such as `1-1` and `B.2`.
    HN1_2013,
    /// ANSI/NEMA HN 1-2019: ids such as `ALOF-1`.
    HN1_2019
}
