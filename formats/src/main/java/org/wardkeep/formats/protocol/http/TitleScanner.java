package org.wardkeep.formats.protocol.http;

import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

/// Finds the title of a page, byte by byte.
final class TitleScanner {
    private static final String TAG = "<title";

    private enum Where {
        OUTSIDE,
        TAG,
        TEXT,
        FOUND
    }

    private final byte[] text = new byte[Slice.LONGEST_TEXT];
    private Where where = Where.OUTSIDE;
    private int matched;
    private int length;

    void scan(Slice slice, Sink sink) {
        for (int at = 0; at < slice.length() && where != Where.FOUND; at++) {
            take(slice.u8(at), sink);
        }
    }

    boolean isFound() {
        return where == Where.FOUND;
    }

    private void take(int c, Sink sink) {
        switch (where) {
            case OUTSIDE -> {
                int lower = c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
                boolean isNext = lower == TAG.charAt(matched);
                matched = isNext ? matched + 1 : lower == '<' ? 1 : 0;
                if (matched == TAG.length()) {
                    where = Where.TAG;
                }
            }
            case TAG -> {
                if (c == '>') {
                    where = Where.TEXT;
                }
            }
            case TEXT -> text(c, sink);
            case FOUND -> {}
        }
    }

    private void text(int c, Sink sink) {
        if (c == '<') {
            where = Where.FOUND;
            var title = new Slice(text).text(0, length);
            if (!title.isEmpty()) {
                sink.accept(new HttpPage(title));
            }
        } else if (length < text.length) {
            text[length++] = (byte) c;
        }
    }
}
