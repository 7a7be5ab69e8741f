package org.wardkeep.formats.protocol.dicom;

/// A side of an association (PS3.8, 7.1).
public enum DicomRole {
    /// Opened the association.
    REQUESTOR,
    /// Was called.
    ACCEPTOR
}
