package org.wardkeep.formats.protocol.ssh;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Lines;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;

/// Reads the first line of each side.
final class SshDecoder implements StreamDecoder {
    /// RFC 4253, 4.2: 255 characters with the line's end.
    private static final int LONGEST_LINE = 255;

    private final Lines toServer = new Lines(LONGEST_LINE);
    private final Lines toClient = new Lines(LONGEST_LINE);
    private int told;

    @Override
    public Next feed(Direction direction, Slice slice, Sink sink) {
        var lines = direction == Direction.TO_SERVER ? toServer : toClient;
        lines.take(slice, 0);
        if (!lines.isComplete()) {
            return Next.MORE;
        }
        tell(lines.line(), sink);
        told++;
        // The other side may not have been captured: this one is not wanted any more.
        return told == 2 ? Next.ENCRYPTED : Next.skip(Long.MAX_VALUE);
    }

    private static void tell(Slice line, Sink sink) {
        int versionAt = SshProtocol.BEGINNING.length();
        int softwareAt = line.indexOf('-', versionAt) + 1;
        if (!line.isAt(0, SshProtocol.BEGINNING) || softwareAt == 0) {
            return;
        }
        int blank = line.indexOf(' ', softwareAt);
        int end = blank < 0 ? line.length() : blank;
        sink.accept(
                new SshSoftware(
                        line.text(versionAt, softwareAt - 1 - versionAt),
                        line.text(softwareAt, end - softwareAt),
                        line.text(end, line.length() - end)));
    }
}
