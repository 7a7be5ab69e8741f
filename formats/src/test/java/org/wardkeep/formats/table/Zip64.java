package org.wardkeep.formats.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Rewrites the directory of a zip file so that every size and offset stands in zip64 records
/// (APPNOTE 4.3.14, 4.3.15 and 4.5.3).
final class Zip64 {
    private static final int CENTRAL_RECORD_LENGTH = 46;
    private static final int END_RECORD_LENGTH = 22;

    private Zip64() {}

    static byte[] of(byte[] zip) {
        var in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - END_RECORD_LENGTH;
        int start = in.getInt(end + 16);
        var out = new ByteArrayOutputStream();
        out.write(zip, 0, start);
        int count = 0;
        for (int at = start; at < end; count++) {
            int length = CENTRAL_RECORD_LENGTH + in.getShort(at + 28);
            byte[] bytes = Arrays.copyOfRange(zip, at, at + length);
            int extra = in.getShort(at + 30);
            var record = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            record.putInt(20, -1).putInt(24, -1).putInt(42, -1).putShort(30, (short) 36);
            out.writeBytes(bytes);
            out.writeBytes(little(8).putShort((short) 0x5455).putShort((short) 4).array());
            out.writeBytes(
                    little(28)
                            .putShort((short) 1)
                            .putShort((short) 24)
                            .putLong(in.getInt(at + 24))
                            .putLong(in.getInt(at + 20))
                            .putLong(in.getInt(at + 42))
                            .array());
            at += length + extra;
        }
        int directoryEnd = out.size();
        out.writeBytes(
                little(56)
                        .putInt(0x06064b50)
                        .putLong(44)
                        .putInt(0)
                        .putLong(0)
                        .putLong(count)
                        .putLong(count)
                        .putLong(directoryEnd - start)
                        .putLong(start)
                        .array());
        out.writeBytes(
                little(20).putInt(0x07064b50).putInt(0).putLong(directoryEnd).putInt(1).array());
        out.writeBytes(
                little(END_RECORD_LENGTH).put(zip, end, END_RECORD_LENGTH).putInt(16, -1).array());
        return out.toByteArray();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
