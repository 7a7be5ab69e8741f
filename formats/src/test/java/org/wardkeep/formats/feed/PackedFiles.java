package org.wardkeep.formats.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs texts as feeds are packed.
public final class PackedFiles {
    private static final int BLOCK = 512;

    private PackedFiles() {}

    public static byte[] gzip(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    public static byte[] gzip(String content) {
        return gzip(bytes(content));
    }

    public static byte[] zip(Map<String, byte[]> files) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /// A tar archive of regular files, ended as it must be.
    public static byte[] tar(Map<String, byte[]> files) {
        var packed = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            packed.writeBytes(tarHeader(name, '0', Long.toOctalString(content.length)));
            packed.writeBytes(padded(content));
        });
        packed.writeBytes(new byte[2 * BLOCK]);
        return packed.toByteArray();
    }

    /// @param size octal digits, or anything hostile
    public static byte[] tarHeader(String name, char type, String size) {
        var header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 124, size);
        Arrays.fill(header, 148, 156, (byte) ' ');
        header[156] = (byte) type;
        put(header, 257, "ustar");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        return header;
    }

    public static byte[] padded(byte[] content) {
        int blocks = (content.length + BLOCK - 1) / BLOCK;
        return Arrays.copyOf(content, blocks * BLOCK);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(byte[] header, int at, String text) {
        var bytes = bytes(text);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
