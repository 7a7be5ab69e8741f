package org.wardkeep.formats.feed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A tar archive, read forward. Our own because only names, sizes and bytes of regular files are
/// wanted of it: no links, devices, owners or sparse files, which a library for all of tar brings
/// together with three more libraries.
///
/// Read: ustar with its name prefix, pax headers' `path` and `size`, long names of GNU tar. Links
/// and devices are passed over, as are extensions nobody asked for.
///
/// @see <a href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html">POSIX.1-2017,
///   pax, "ustar Interchange Format"</a>
final class TarArchive implements Archive {
    static final int BLOCK = 512;
    static final int MAGIC = 257;

    private static final int NAME = 100;
    private static final int SIZE = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_LENGTH = 8;
    private static final int TYPE = 156;
    private static final int PREFIX = 345;
    private static final int PREFIX_LENGTH = 155;

    /// A header of names and times has a few hundred bytes.
    private static final int MAX_EXTENSION = 64 * 1024;

    private final InputStream in;
    private String name = "";
    private String longName = "";
    private long longSize = -1;
    private long left;
    private long padding;

    TarArchive(InputStream in) {
        this.in = in;
    }

    @Override
    public Optional<String> next() throws IOException {
        while (true) {
            in.skipNBytes(left + padding);
            var header = in.readNBytes(BLOCK);
            if (header.length < BLOCK) {
                throw new EOFException("the end of the tar archive is missing");
            }
            if (isEnd(header)) {
                in.transferTo(OutputStream.nullOutputStream());
                left = 0;
                padding = 0;
                return Optional.empty();
            }
            enter(header);
            switch (header[TYPE]) {
                case '0', '\0', '7' -> {
                    name = longName.isEmpty() ? name(header) : longName;
                    longName = "";
                    return Optional.of(name);
                }
                case 'x' -> readExtension();
                case 'L' -> longName = cut(new String(extension(), StandardCharsets.UTF_8));
                case 'g' -> {}
                default -> longName = "";
            }
        }
    }

    @Override
    public InputStream content() {
        return new Content();
    }

    /// Checks a header and sets how long what follows it is.
    private void enter(byte[] header) throws IOException {
        if (checksum(header) != number(header, CHECKSUM, CHECKSUM_LENGTH)) {
            throw new IOException("a header of the tar archive is damaged");
        }
        left = longSize >= 0 ? longSize : number(header, SIZE, SIZE_LENGTH);
        longSize = -1;
        padding = (BLOCK - left % BLOCK) % BLOCK;
    }

    private static boolean isEnd(byte[] header) {
        for (byte b : header) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    /// The sum of the header's bytes, those of the checksum itself taken as blanks.
    private static long checksum(byte[] header) {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            boolean own = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH;
            sum += own ? ' ' : header[i] & 0xff;
        }
        return sum;
    }

    /// Octal digits, or with the first bit set a binary number, as GNU tar writes large ones.
    private static long number(byte[] header, int start, int length) throws IOException {
        boolean binary = (header[start] & 0x80) != 0;
        long value = binary ? header[start] & 0x7f : 0;
        for (int i = start + (binary ? 1 : 0); i < start + length; i++) {
            int b = header[i] & 0xff;
            if (!binary && (b == ' ' || b == 0)) {
                if (value > 0) {
                    break;
                }
                continue;
            }
            if ((!binary && (b < '0' || b > '7')) || value > Long.MAX_VALUE >> Byte.SIZE) {
                throw new IOException("a number of the tar archive is damaged");
            }
            value = binary ? value << Byte.SIZE | b : value << 3 | b - '0';
        }
        if (value > Long.MAX_VALUE - BLOCK) {
            throw new IOException("a file in the tar archive says that it has no end");
        }
        return value;
    }

    private static String name(byte[] header) {
        var name = cut(new String(header, 0, NAME, StandardCharsets.UTF_8));
        // GNU tar has times where ustar has the start of a long name.
        boolean ustar = header[MAGIC + 5] == 0;
        var prefix =
                ustar ? cut(new String(header, PREFIX, PREFIX_LENGTH, StandardCharsets.UTF_8)) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String cut(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private byte[] extension() throws IOException {
        if (left > MAX_EXTENSION) {
            throw new IOException("a header of the tar archive is too long");
        }
        var bytes = in.readNBytes((int) left);
        if (bytes.length < left) {
            throw new EOFException("the tar archive is cut off");
        }
        left = 0;
        return bytes;
    }

    /// Lines of `length keyword=value`, the length counting the line itself.
    private void readExtension() throws IOException {
        var bytes = extension();
        int at = 0;
        while (at < bytes.length) {
            int blank = at;
            int length = 0;
            while (blank < bytes.length && bytes[blank] >= '0' && bytes[blank] <= '9') {
                length = Math.min(MAX_EXTENSION, length * 10 + bytes[blank++] - '0');
            }
            int end = at + length;
            if (blank == bytes.length
                    || bytes[blank] != ' '
                    || end > bytes.length
                    || end <= blank) {
                throw new IOException("a header of the tar archive is damaged");
            }
            keep(
                    new String(
                            bytes,
                            blank + 1,
                            end - blank - 2 < 0 ? 0 : end - blank - 2,
                            StandardCharsets.UTF_8));
            at = end;
        }
    }

    private void keep(String pair) throws IOException {
        if (pair.startsWith("path=")) {
            longName = pair.substring("path=".length());
        } else if (pair.startsWith("size=")) {
            var digits = pair.substring("size=".length());
            if (!digits.matches("\\d{1,15}")) {
                throw new IOException("a number of the tar archive is damaged");
            }
            longSize = Long.parseLong(digits);
        }
    }

    private final class Content extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                return length == 0 ? 0 : -1;
            }
            int n = in.read(target, offset, (int) Math.min(left, length));
            if (n < 0) {
                throw new EOFException("the tar archive is cut off");
            }
            left -= n;
            return n;
        }
    }
}
