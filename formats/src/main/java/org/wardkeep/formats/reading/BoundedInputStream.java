package org.wardkeep.formats.reading;

import org.wardkeep.vocabulary.ByteSize;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Stops a stream that is longer than its bound, whatever its length was said to be.
public final class BoundedInputStream extends FilterInputStream {
    private final ByteSize bound;
    private long read;

    public BoundedInputStream(InputStream in, ByteSize bound) {
        super(in);
        this.bound = bound;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = super.read(target, offset, length);
        if (n > 0) {
            count(n);
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > bound.bytes()) {
            throw new SizeLimitException(bound);
        }
    }

    /// The stream went on beyond its bound.
    public static final class SizeLimitException extends IOException {
        SizeLimitException(ByteSize bound) {
            super(
                    "The file is larger than the limit of "
                            + bound
                            + ". Split it, or raise the limit.");
        }
    }
}
