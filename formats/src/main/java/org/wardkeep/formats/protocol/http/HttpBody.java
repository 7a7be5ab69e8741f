package org.wardkeep.formats.protocol.http;

/// How long a body is, and what is wanted of it (RFC 9112, 6).
///
/// @param length bytes; [#CHUNKED], or [#TO_END]
/// @param use what is read of it
record HttpBody(long length, Use use) {
    static final long CHUNKED = -1;
    static final long TO_END = -2;

    static final HttpBody NONE = new HttpBody(0, Use.NOTHING);

    /// What is read of a body.
    enum Use {
        NOTHING,
        TITLE,
        FHIR
    }
}
