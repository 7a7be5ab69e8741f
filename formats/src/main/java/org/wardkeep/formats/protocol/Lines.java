package org.wardkeep.formats.protocol;

/// Cuts one direction into lines and keeps no more of each than a bound; the rest of a longer line
/// is stepped over.
public final class Lines {
    private static final int LINE_FEED = '\n';
    private static final int CARRIAGE_RETURN = '\r';

    private final Gather gather;
    private boolean isComplete;

    /// @param most bytes that are kept of a line; the decoder says why that is enough
    public Lines(int most) {
        gather = new Gather(most);
    }

    /// Takes bytes to the end of the line; gives where the next line begins, or the length of the
    /// slice where it does not end. [#isComplete()] tells which.
    public int take(Slice slice, int from) {
        if (isComplete) {
            gather.clear();
        }
        int end = slice.indexOf(LINE_FEED, from);
        isComplete = end >= 0;
        int stop = isComplete ? end : slice.length();
        gather.fill(slice, from, gather.length() + stop - from);
        return isComplete ? end + 1 : stop;
    }

    /// Whether the last call took a whole line.
    public boolean isComplete() {
        return isComplete;
    }

    /// The line without what ends it; valid until the next call.
    public Slice line() {
        var line = gather.slice();
        boolean isEnded = line.u8(line.length() - 1) == CARRIAGE_RETURN;
        return isEnded ? line.part(0, line.length() - 1) : line;
    }

    /// Forgets a line that was begun.
    public void clear() {
        gather.clear();
        isComplete = false;
    }
}
