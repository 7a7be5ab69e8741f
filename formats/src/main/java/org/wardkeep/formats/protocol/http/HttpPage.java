package org.wardkeep.formats.protocol.http;

import org.wardkeep.formats.protocol.Observation;

/// Title of a page that the server gave without cookie and credentials: a sign-in page or a
/// device's first page. Pages behind a sign-in may name patients and are not read.
///
/// @param title the text of the element `title`
public record HttpPage(String title) implements Observation {
    @Override
    public String protocol() {
        return HttpProtocol.NAME;
    }
}
