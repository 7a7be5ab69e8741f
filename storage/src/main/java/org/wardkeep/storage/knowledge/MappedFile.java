package org.wardkeep.storage.knowledge;

import org.wardkeep.vulnerability.knowledge.DamagedKnowledgeException;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// A knowledge file mapped into memory: only the pages that are asked for are read.
///
/// Opening looks at the header alone. The bytes are seen through buffers over the mapping, which
/// start faster than the accessors of memory segments and check the same bounds.
final class MappedFile implements AutoCloseable {
    private final Arena arena;
    private final MemorySegment all;
    private final FileHeader header;
    private final ColdBytes cold;

    private MappedFile(Arena arena, MemorySegment all, FileHeader header, ColdBytes cold) {
        this.arena = arena;
        this.cold = cold;
        this.all = all;
        this.header = header;
    }

    /// @throws DamagedKnowledgeException when it is no whole knowledge file
    // The arena lives as long as the file is open; close() ends it.
    @SuppressWarnings("MustBeClosedChecker")
    static MappedFile open(Path file) throws IOException {
        var arena = Arena.ofShared();
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = channel.size();
            var all = channel.map(MapMode.READ_ONLY, 0, length, arena);
            var start = all.asSlice(0, Math.min(FileHeader.SIZE, length)).asByteBuffer();
            var mapped =
                    new MappedFile(arena, all, FileHeader.of(start, length), new ColdBytes(file));
            arena = null;
            return mapped;
        } finally {
            if (arena != null) {
                arena.close();
            }
        }
    }

    FileHeader header() {
        return header;
    }

    long length() {
        return all.byteSize();
    }

    MappedSection section(Section section) {
        return new MappedSection(section, buffer(section));
    }

    /// Bytes of a section that are seldom asked for.
    byte[] cold(Section section, long at, int length) {
        var place = place(section);
        if (at < 0 || length < 0 || at > place.length() - length) {
            throw Unpacker.damaged(
                    "(%s) asks for %d bytes at %d of %d"
                            .formatted(section, length, at, place.length()));
        }
        return cold.read(place.offset() + at, length);
    }

    private FileHeader.Place place(Section section) {
        var place = header.places().get(section);
        if (place == null) {
            throw Unpacker.damaged("is missing");
        }
        return place;
    }

    private ByteBuffer buffer(Section section) {
        var place = place(section);
        return all.asSlice(place.offset(), place.length())
                .asByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /// The sections whose bytes are not those that were written; reads the whole file.
    List<Section> damaged() {
        var damaged = new ArrayList<Section>();
        for (var section : Section.values()) {
            var crc = new CRC32C();
            crc.update(buffer(section));
            if ((int) crc.getValue() != place(section).crc()) {
                damaged.add(section);
            }
        }
        return damaged;
    }

    @Override
    public void close() {
        cold.close();
        arena.close();
    }
}
