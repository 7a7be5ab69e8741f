package org.wardkeep.formats.protocol.wsd;

import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

import java.util.EnumMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Reads the body of a message between devices over HTTP (SOAP 1.2): what the device is. Reports
/// hold clinical values and contexts hold patients; no element of them is known here.
public final class DeviceMetadata {
    /// Where a body is unpacked, this much is: metadata stand at its start.
    private static final int MOST_UNPACKED = 1 << 16;

    private static final int GZIP = 0x1f8b;
    private static final int GZIP_HEADER = 10;
    private static final int GZIP_FLAGS = 3;

    private final Map<SoapElement, String> values = new EnumMap<>(SoapElement.class);
    private final Sink sink;

    private DeviceMetadata(Sink sink) {
        this.sink = sink;
    }

    /// Tells a [WsdDevice] for each device that a body describes.
    ///
    /// @param body as it stands, also packed by gzip (RFC 1952); may be cut
    public static void read(Slice body, Sink sink) {
        var metadata = new DeviceMetadata(sink);
        var plain = body.u16(0) == GZIP ? unpack(body) : body;
        SoapScanner.scan(
                plain, (element, parent, around, text) -> metadata.end(element, parent, text));
        metadata.tell();
    }

    /// What could be unpacked. A header with names or more (RFC 1952, 2.3.1) no device sends.
    private static Slice unpack(Slice body) {
        if (body.u8(GZIP_FLAGS) != 0) {
            return new Slice();
        }
        var packed = new byte[Math.max(0, body.length() - GZIP_HEADER)];
        int size = body.copy(GZIP_HEADER, packed, 0, packed.length);
        var plain = new byte[MOST_UNPACKED];
        int length = 0;
        try (var inflater = new Inflater(true)) {
            inflater.setInput(packed, 0, size);
            int more = inflater.inflate(plain);
            while (more > 0) {
                length += more;
                more = inflater.inflate(plain, length, plain.length - length);
            }
        } catch (DataFormatException e) {
            // What was unpacked before the damage is read.
        }
        return new Slice().wrap(plain, 0, length);
    }

    private void end(SoapElement element, SoapElement parent, String text) {
        switch (element) {
            case META_DATA -> tell();
            case DEVICE_IDENTIFIER -> keep(parent == SoapElement.UDI, element, text);
            case MANUFACTURER, MODEL_NAME, MODEL_NUMBER ->
                    keep(
                            parent == SoapElement.THIS_MODEL || parent == SoapElement.META_DATA,
                            element,
                            text);
            case FRIENDLY_NAME, FIRMWARE_VERSION ->
                    keep(parent == SoapElement.THIS_DEVICE, element, text);
            case SERIAL_NUMBER ->
                    keep(
                            parent == SoapElement.THIS_DEVICE || parent == SoapElement.META_DATA,
                            element,
                            text);
            case HELLO,
                    PROBE_MATCH,
                    RESOLVE_MATCH,
                    ENDPOINT_REFERENCE,
                    ADDRESS,
                    TYPES,
                    SCOPES,
                    ADDRESSES,
                    THIS_MODEL,
                    THIS_DEVICE,
                    UDI,
                    OTHER -> {}
        }
    }

    /// Names come in several languages; the first one is kept.
    private void keep(boolean isInPlace, SoapElement element, String text) {
        if (isInPlace && !text.isEmpty()) {
            values.putIfAbsent(element, text);
        }
    }

    private String value(SoapElement element) {
        return values.getOrDefault(element, "");
    }

    private void tell() {
        if (!values.isEmpty()) {
            sink.accept(
                    new WsdDevice(
                            value(SoapElement.MANUFACTURER),
                            value(SoapElement.MODEL_NAME),
                            value(SoapElement.MODEL_NUMBER),
                            value(SoapElement.FRIENDLY_NAME),
                            value(SoapElement.FIRMWARE_VERSION),
                            value(SoapElement.SERIAL_NUMBER),
                            value(SoapElement.DEVICE_IDENTIFIER)));
            values.clear();
        }
    }
}
