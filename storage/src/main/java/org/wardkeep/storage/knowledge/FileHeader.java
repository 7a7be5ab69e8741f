package org.wardkeep.storage.knowledge;

import org.wardkeep.vulnerability.knowledge.DamagedKnowledgeException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32C;

/// The first bytes of a knowledge file: what it is, how long it is, where each section stands.
///
/// ```
/// 0   8  magic
/// 8   4  version of the layout
/// 12  4  version of the statements: how records were turned into them
/// 16  8  length of the file
/// 24  4  number of sections
/// 28  4  CRC-32C of bytes 0 to 27 and of the table
/// 32     table: for each section 32 bytes
///        4  number of the section     8  offset     8  length
///        4  CRC-32C of its bytes      8  zero
/// ```
///
/// @param statements version of the statements
/// @param length of the file, in bytes
record FileHeader(int statements, long length, Map<Section, Place> places) {
    /// Begins with a byte that no text has and holds line ends, so that a copy made as text shows.
    static final byte[] MAGIC = {(byte) 0x8b, 'W', 'K', 'K', '\r', '\n', 0x1a, '\n'};

    static final int VERSION = 2;

    private static final int TABLE = 32;
    private static final int ROW = 32;
    private static final int CRC_AT = 28;

    /// Room for the header with every section; the first section begins behind it.
    static final int SIZE = 4096;

    FileHeader {
        places = Map.copyOf(places);
    }

    /// Where a section stands.
    ///
    /// @param offset from the start of the file, in bytes
    /// @param crc CRC-32C of its bytes (RFC 3720, appendix B.4)
    record Place(long offset, long length, int crc) {}

    ByteBuffer toBytes() {
        var bytes = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).putInt(VERSION).putInt(statements).putLong(length).putInt(places.size());
        bytes.position(TABLE);
        for (var section : Section.values()) {
            var place = places.get(section);
            if (place != null) {
                bytes.putInt(section.number()).putLong(place.offset()).putLong(place.length());
                bytes.putInt(place.crc()).putLong(0);
            }
        }
        bytes.putInt(CRC_AT, checksum(bytes, places.size()));
        return bytes.rewind();
    }

    private static int checksum(ByteBuffer bytes, int sections) {
        var crc = new CRC32C();
        crc.update(bytes.slice(0, CRC_AT));
        crc.update(bytes.slice(TABLE, sections * ROW));
        return (int) crc.getValue();
    }

    /// @param actualLength of the file
    /// @throws DamagedKnowledgeException when this is no whole knowledge file of this version
    static FileHeader of(ByteBuffer given, long actualLength) {
        var bytes = given.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        var magic = new byte[MAGIC.length];
        if (bytes.remaining() < SIZE) {
            throw refused("it has %d bytes, fewer than its header".formatted(actualLength));
        }
        bytes.get(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw refused("it does not begin as one");
        }
        int version = bytes.getInt();
        if (version != VERSION) {
            throw refused(
                    "its layout has version %d, this program reads version %d"
                            .formatted(version, VERSION));
        }
        int statements = bytes.getInt();
        long length = bytes.getLong();
        int sections = bytes.getInt();
        if (sections < 0
                || sections > Section.values().length
                || bytes.getInt(CRC_AT) != checksum(bytes.rewind(), sections)) {
            throw refused("its header is not as it was written");
        }
        if (length != actualLength) {
            throw refused("it has %d bytes of %d".formatted(actualLength, length));
        }
        return new FileHeader(statements, length, table(bytes, sections, length));
    }

    private static Map<Section, Place> table(ByteBuffer bytes, int sections, long length) {
        var places = new EnumMap<Section, Place>(Section.class);
        for (int i = 0; i < sections; i++) {
            int row = TABLE + i * ROW;
            int number = bytes.getInt(row);
            var place =
                    new Place(
                            bytes.getLong(row + 4),
                            bytes.getLong(row + 12),
                            bytes.getInt(row + 20));
            if (place.offset() < SIZE
                    || place.length() < 0
                    || place.length() > Integer.MAX_VALUE
                    || place.offset() > length - place.length()) {
                throw refused("section %d stands outside of it".formatted(number));
            }
            for (var section : Section.values()) {
                if (section.number() == number) {
                    places.put(section, place);
                }
            }
        }
        if (places.size() != Section.values().length) {
            throw refused("sections are missing");
        }
        return places;
    }

    private static DamagedKnowledgeException refused(String why) {
        return new DamagedKnowledgeException(
                "This is no knowledge file that can be used: %s. Import it again.".formatted(why));
    }
}
