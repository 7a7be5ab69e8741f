package org.wardkeep.formats.protocol.http;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.protocol.Slice;

/// The only header fields that are looked at.
enum HttpHeader {
    HOST("host"),
    USER_AGENT("user-agent"),
    SERVER("server"),
    POWERED_BY("x-powered-by"),
    AUTHENTICATE("www-authenticate"),
    /// Only whether it is there, and what NTLM says of the machine.
    AUTHORIZATION("authorization"),
    /// Only whether it is there.
    COOKIE("cookie"),
    CONTENT_TYPE("content-type"),
    CONTENT_LENGTH("content-length"),
    CONTENT_ENCODING("content-encoding"),
    TRANSFER_ENCODING("transfer-encoding");

    private final String field;

    HttpHeader(String field) {
        this.field = field;
    }

    /// Which one a line holds; null for another.
    static @Nullable HttpHeader of(Slice line) {
        for (var one : values()) {
            if (line.u8(one.field.length()) == ':' && line.isAtIgnoringCase(0, one.field)) {
                return one;
            }
        }
        return null;
    }

    /// Where the value begins, after the colon.
    int valueAt() {
        return field.length() + 1;
    }
}
