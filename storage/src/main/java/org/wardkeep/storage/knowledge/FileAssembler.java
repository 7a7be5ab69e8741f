package org.wardkeep.storage.knowledge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32C;

/// Writes the sections of a knowledge file one after the other, and its header last.
final class FileAssembler implements Closeable {
    private static final int BUFFER = 1 << 20;

    /// Sections begin at pages, so that reading one does not bring in the end of another.
    private static final int PAGE = 4096;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final Map<Section, FileHeader.Place> places = new EnumMap<>(Section.class);
    private final CRC32C crc = new CRC32C();
    private long sectionStart = FileHeader.SIZE;
    private long position = FileHeader.SIZE;

    /// @param file must not exist
    FileAssembler(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.position(FileHeader.SIZE);
    }

    /// How many bytes the section has so far.
    long sectionSize() {
        return position - sectionStart;
    }

    void write(byte[] bytes, int from, int length) throws IOException {
        crc.update(bytes, from, length);
        put(bytes, from, length);
    }

    void write(Packer packer) throws IOException {
        write(packer.array(), 0, packer.size());
    }

    private void put(byte[] bytes, int from, int length) throws IOException {
        position += length;
        int at = from;
        int left = length;
        while (left > 0) {
            int now = Math.min(left, buffer.remaining());
            buffer.put(bytes, at, now);
            at += now;
            left -= now;
            if (!buffer.hasRemaining()) {
                flush();
            }
        }
    }

    /// Closes the section that was written since the one before.
    ///
    /// @throws IOException also when the section is larger than a section can be, 2 GiB
    void end(Section section) throws IOException {
        if (sectionSize() > Integer.MAX_VALUE) {
            throw new IOException(
                    "The part %s of the knowledge would have %d bytes; a part has at most 2 GiB."
                            .formatted(section, sectionSize()));
        }
        places.put(
                section, new FileHeader.Place(sectionStart, sectionSize(), (int) crc.getValue()));
        int padding = (int) (-position & (PAGE - 1));
        put(new byte[padding], 0, padding);
        sectionStart = position;
        crc.reset();
    }

    /// Writes the header and waits until the disk has everything.
    void finish(int statements) throws IOException {
        flush();
        var header = new FileHeader(statements, position, places).toBytes();
        long at = 0;
        while (header.hasRemaining()) {
            at += channel.write(header, at);
        }
        channel.force(true);
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
