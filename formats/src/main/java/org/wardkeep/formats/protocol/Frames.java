package org.wardkeep.formats.protocol;

import java.util.function.ToLongFunction;

/// Cuts one direction into messages whose first bytes tell their length. Keeps the beginning of a
/// message under a bound; the rest of a longer one is stepped over.
public final class Frames {
    /// Reads the messages.
    @FunctionalInterface
    public interface Reader {
        /// Reads a message, its header included.
        ///
        /// @param message the whole message, or as much of it as is kept; valid only during the
        ///   call
        /// @return [Next#MORE] to go on; anything else ends the reading
        Next read(Slice message, Sink sink);
    }

    private final int header;
    private final int most;
    private final ToLongFunction<Slice> lengths;
    private final Reader reader;
    private final Gather gather;

    /// Bytes of the message at hand that are kept; 0 while its length is not known.
    private int wanted;

    /// Bytes of the message at hand that are not kept.
    private long beyond;

    /// @param header bytes after which the length of a message is known; no message is shorter
    /// @param most bytes of a message that are ever kept; the decoder says why that is enough
    /// @param lengths gives the bytes of a whole message by its header; less than the header has
    ///   where none begins: the flow is only counted from there
    public Frames(int header, int most, ToLongFunction<Slice> lengths, Reader reader) {
        this.header = header;
        this.most = most;
        this.lengths = lengths;
        this.reader = reader;
        gather = new Gather(most);
    }

    /// Takes all of the slice; the answer is that of the last message that was read.
    public Next take(Slice slice, Sink sink) {
        int at = 0;
        while (at < slice.length()) {
            if (wanted == 0) {
                at += gather.fill(slice, at, header);
                if (gather.length() < header) {
                    break;
                }
                long length = lengths.applyAsLong(gather.slice());
                if (length < header) {
                    return Next.DONE;
                }
                wanted = (int) Math.min(length, most);
                beyond = length - wanted;
            }
            at += gather.fill(slice, at, wanted);
            if (gather.length() == wanted) {
                var next = reader.read(gather.slice(), sink);
                gather.clear();
                wanted = 0;
                if (!next.equals(Next.MORE)) {
                    return next;
                }
                at += pass(slice.length() - at);
            }
        }
        long unwanted = wanted == 0 ? beyond : 0;
        beyond -= unwanted;
        return unwanted > 0 ? Next.skip(unwanted) : Next.MORE;
    }

    /// Steps over what is not kept, as far as it is here.
    private int pass(int here) {
        int count = (int) Math.min(beyond, here);
        beyond -= count;
        return count;
    }
}
