package org.wardkeep.formats.protocol.http;

import org.wardkeep.formats.protocol.Observation;

/// What a server says it is.
///
/// @param software its software (Server; RFC 9110, 10.2.4)
/// @param poweredBy the software behind it (X-Powered-By, used by many, in no standard)
/// @param realm what it asks a password for, often its model (WWW-Authenticate; RFC 9110, 11.5)
public record HttpServer(String software, String poweredBy, String realm) implements Observation {
    @Override
    public String protocol() {
        return HttpProtocol.NAME;
    }
}
