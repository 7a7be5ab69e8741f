package org.wardkeep.formats.protocol.http;

import org.wardkeep.formats.protocol.Observation;

/// Whom a client asked for, and what it says it is.
///
/// @param host name or address of the server, with a port where one was given (RFC 9110, 7.2)
/// @param agent the client's software (User-Agent; RFC 9110, 10.1.5); empty when not said
public record HttpClient(String host, String agent) implements Observation {
    @Override
    public String protocol() {
        return HttpProtocol.NAME;
    }
}
