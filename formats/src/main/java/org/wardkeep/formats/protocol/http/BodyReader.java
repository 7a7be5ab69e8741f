package org.wardkeep.formats.protocol.http;

import org.wardkeep.formats.protocol.Gather;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.fhir.FhirReader;
import org.wardkeep.formats.protocol.http.HttpBody.Use;

/// Reads the beginning of one body.
final class BodyReader {
    /// Titles stand in the first KiB; a FHIR server names itself in the first of its statement, and
    /// a Device resource has less than this.
    private static final int MOST_BYTES = 32_768;

    private final Use use;
    private final String encoding;
    private final Gather gather;
    private final TitleScanner title = new TitleScanner();
    private int taken;
    private boolean isEnded;

    BodyReader(Use use, String encoding) {
        boolean isReadable = encoding.isEmpty() || Unpacked.isKnown(encoding);
        this.use = isReadable ? use : Use.NOTHING;
        this.encoding = encoding;
        gather = new Gather(MOST_BYTES);
    }

    boolean wantsMore() {
        return use != Use.NOTHING && !isEnded;
    }

    void take(Slice slice, int from, int count, Sink sink) {
        if (!wantsMore()) {
            return;
        }
        int wanted = Math.min(count, MOST_BYTES - taken);
        taken += wanted;
        if (use == Use.TITLE && encoding.isEmpty()) {
            title.scan(slice.part(from, wanted), sink);
            isEnded = title.isFound();
        } else {
            gather.fill(slice.part(from, wanted), 0, MOST_BYTES);
        }
        if (taken == MOST_BYTES) {
            end(sink);
        }
    }

    /// The body is complete, or as much of it as is wanted.
    void end(Sink sink) {
        if (!wantsMore()) {
            return;
        }
        isEnded = true;
        var body = encoding.isEmpty() ? gather.slice() : Unpacked.of(gather.slice(), encoding);
        switch (use) {
            case NOTHING -> {}
            case TITLE -> title.scan(body, sink);
            case FHIR -> FhirReader.read(body, sink);
        }
    }
}
