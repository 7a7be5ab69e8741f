package org.wardkeep.formats.protocol.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.fuzz.Seeds;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.dicom.ElementReader.Encoding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Associations made by hand: the facts are the same whatever the encoding, the pieces, the
/// nesting.
class DicomDecoderTest {
    private static final String EQUIPMENT =
            "DicomEquipment[sender=REQUESTOR, modality=CT, manufacturer=ACME, model=Scan, station=CT1,"
                    + " serial=4711, softwareVersions=[1.0, 2.0], institution=HOSP, department=RAD]";
    private static final String STORE =
            "DicomService[sender=REQUESTOR, command=C-STORE, sopClass=1.2.3, moveDestination=]";

    @ParameterizedTest
    @EnumSource(
            value = Encoding.class,
            names = {"IMPLICIT_LITTLE", "EXPLICIT_LITTLE", "EXPLICIT_BIG"})
    void equipmentIsReadInEveryEncodingAndAnyPieces(Encoding encoding) {
        var bytes = store(encoding, 4_000);
        Seeds.conversation(DicomProtocol.NAME, associate(), new byte[0], bytes);
        for (int piece : new int[] {1, 3, 100, 1_460, bytes.length}) {
            assertEquals(List.of(STORE, EQUIPMENT), read(bytes, piece), "pieces of " + piece);
        }
    }

    @Test
    void pixelDataIsSteppedOver() {
        var bytes = store(Encoding.EXPLICIT_LITTLE, 200_000);
        var decoder = new DicomProtocol().open();
        long delivered = 0;
        int at = 0;
        while (at < bytes.length) {
            int size = Math.min(1_460, bytes.length - at);
            var slice = new Slice().wrap(bytes, at, size);
            delivered += size;
            at += size;
            if (decoder.feed(Direction.TO_SERVER, slice, _ -> {}) instanceof Next.Skip(long skip)) {
                at += (int) skip;
            }
        }
        // Per PDU of 16 KB one segment, and the beginning.
        assertTrue(delivered < 25_000, "delivered " + delivered);
    }

    @Test
    void patientsAndOtherCommandsAreNotRead() {
        var find = new ByteArrayOutputStream();
        find.writeBytes(values(command(0x0020, "1.2.9"), 3, 16_000));
        find.writeBytes(values(dataSet(Encoding.IMPLICIT_LITTLE, 100), 2, 16_000));
        assertEquals(
                List.of(
                        "DicomService[sender=REQUESTOR, command=C-FIND, sopClass=1.2.9,"
                                + " moveDestination=]"),
                read(find.toByteArray(), 500));
    }

    @Test
    void anAssociationSaysWhoIsThere() {
        var request = associate();
        assertEquals(
                Recognition.YES,
                new DicomProtocol().recognises(Direction.TO_SERVER, new Slice(request)));
        var expected =
                List.of(
                        "DicomAssociation[sender=REQUESTOR, callingAe=CT_ROOM, calledAe=PACS,"
                                + " implementationClassUid=1.2.276.0, implementationVersion=TOOL_1,"
                                + " services=[1.2.840.10008.1.1], transferSyntaxes=[1.2.840.10008.1.2]]");
        assertEquals(expected, read(request, request.length));
        assertEquals(expected, read(request, 1));
    }

    @Test
    void aGapInPixelDataCostsNothingAndOneElsewhereEndsTheReading() {
        var decoder = new DicomProtocol().open();
        var bytes = store(Encoding.EXPLICIT_LITTLE, 8_000);
        var facts = new ArrayList<String>();
        decoder.feed(
                Direction.TO_SERVER, new Slice().wrap(bytes, 0, 600), f -> facts.add(f.toString()));
        assertEquals(List.of(STORE), facts);
        assertEquals(Next.DONE, decoder.gap(Direction.TO_SERVER, 100_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void damageIsSurvived(int seed) {
        var random = new Random(seed);
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(associate());
        whole.writeBytes(
                store(seed % 2 == 0 ? Encoding.IMPLICIT_LITTLE : Encoding.EXPLICIT_LITTLE, 300));
        for (int i = 0; i < 3_000; i++) {
            var bytes = whole.toByteArray();
            for (int change = 0; change < 4; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            read(bytes, 1 + random.nextInt(700));
        }
    }

    private static List<String> read(byte[] bytes, int piece) {
        var facts = new ArrayList<String>();
        var decoder = new DicomProtocol().open();
        int at = 0;
        while (at < bytes.length) {
            int size = Math.min(piece, bytes.length - at);
            var slice = new Slice().wrap(bytes, at, size);
            at += size;
            switch (decoder.feed(Direction.TO_SERVER, slice, fact -> facts.add(fact.toString()))) {
                case Next.Skip(long skip) -> at += (int) Math.min(skip, bytes.length);
                case Next.Simple next when next == Next.MORE -> {}
                case Next.Simple _ -> at = bytes.length;
            }
        }
        return facts;
    }

    private static byte[] store(Encoding encoding, int pixels) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(values(command(1, "1.2.3"), 3, 50));
        out.writeBytes(values(dataSet(encoding, pixels), 2, 16_000));
        return out.toByteArray();
    }

    /// Each fragment in a PDU of its own.
    private static byte[] values(byte[] content, int control, int most) {
        var out = new ByteArrayOutputStream();
        for (int at = 0; at < content.length; at += most) {
            int size = Math.min(most, content.length - at);
            boolean isLast = at + size == content.length;
            var pdu = ByteBuffer.allocate(12 + size);
            pdu.put((byte) 4).put((byte) 0).putInt(size + 6).putInt(size + 2);
            pdu.put((byte) 1).put((byte) (isLast ? control : control & 1));
            out.writeBytes(pdu.put(content, at, size).array());
        }
        return out.toByteArray();
    }

    private static byte[] command(int field, String sopClass) {
        var set = new Elements(Encoding.IMPLICIT_LITTLE);
        set.text(0x0000_0002, "UI", sopClass);
        set.element(0x0000_0100, "US", new byte[] {(byte) field, (byte) (field >> 8)});
        return set.out.toByteArray();
    }

    /// With what must not be taken: a patient, the same tags inside sequences, a private element.
    private static byte[] dataSet(Encoding encoding, int pixels) {
        var set = new Elements(encoding);
        set.text(0x0008_0005, "CS", "ISO_IR 100");
        set.text(0x0008_0060, "CS", "CT");
        set.text(0x0008_0070, "LO", "ACME ");
        set.text(0x0008_0080, "LO", "HOSP");
        set.text(0x0008_1010, "SH", "CT1");
        set.text(0x0008_1040, "LO", "RAD");
        set.text(0x0008_1090, "LO", "Scan");
        var inner = new Elements(encoding);
        inner.text(0x0008_0070, "LO", "INNER");
        set.undefined(0x0008_1111, "SQ");
        set.undefined(0xfffe_e000, "");
        set.out.writeBytes(inner.out.toByteArray());
        set.undefined(0x0008_1140, "SQ");
        set.delimiter(0xfffe_e0dd);
        set.delimiter(0xfffe_e00d);
        set.item(inner.out.toByteArray());
        set.delimiter(0xfffe_e0dd);
        set.element(0x0008_1112, "SQ", inner.out.toByteArray());
        set.element(0x0009_0010, "UN", new byte[300]);
        set.text(0x0010_0010, "PN", "DOE^JO");
        set.text(0x0010_0020, "LO", "P1");
        set.text(0x0018_1000, "LO", "4711");
        set.text(0x0018_1020, "LO", "1.0\\2.0");
        set.text(0x0020_000d, "UI", "1.2");
        set.element(0x7fe0_0010, "OW", new byte[pixels]);
        return set.out.toByteArray();
    }

    private static byte[] associate() {
        var body = ByteBuffer.allocate(400);
        body.putShort((short) 1).putShort((short) 0);
        body.put("PACS            CT_ROOM         ".getBytes(StandardCharsets.US_ASCII));
        body.position(68);
        item(body, 0x10, "1.2.840.10008.3.1.1.1");
        body.put((byte) 0x20).put((byte) 0).putShort((short) 46).putInt(0x01000000);
        item(body, 0x30, "1.2.840.10008.1.1");
        item(body, 0x40, "1.2.840.10008.1.2");
        body.put((byte) 0x50).put((byte) 0).putShort((short) 30);
        item(body, 0x52, "1.2.276.0");
        item(body, 0x58, "\1\1\0\4user");
        item(body, 0x55, "TOOL_1");
        int length = body.position();
        var pdu = ByteBuffer.allocate(6 + length).put((byte) 1).put((byte) 0).putInt(length);
        return pdu.put(body.array(), 0, length).array();
    }

    private static void item(ByteBuffer body, int type, String value) {
        body.put((byte) type).put((byte) 0).putShort((short) value.length());
        body.put(value.getBytes(StandardCharsets.US_ASCII));
    }

    /// Writes elements.
    private static final class Elements {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final Encoding encoding;

        Elements(Encoding encoding) {
            this.encoding = encoding;
        }

        private ByteBuffer header(int tag, String representation, int length) {
            var order =
                    encoding == Encoding.EXPLICIT_BIG
                            ? ByteOrder.BIG_ENDIAN
                            : ByteOrder.LITTLE_ENDIAN;
            var header = ByteBuffer.allocate(12).order(order);
            header.putShort((short) (tag >>> 16)).putShort((short) tag);
            if (encoding == Encoding.IMPLICIT_LITTLE || representation.isEmpty()) {
                return header.putInt(length);
            }
            header.put(representation.getBytes(StandardCharsets.US_ASCII));
            boolean isLong = List.of("OW", "SQ", "UN").contains(representation);
            return isLong
                    ? header.putShort((short) 0).putInt(length)
                    : header.putShort((short) length);
        }

        private void write(ByteBuffer header, byte[] value) {
            var bytes = new byte[header.flip().remaining()];
            header.get(bytes);
            out.writeBytes(bytes);
            out.writeBytes(value);
        }

        void element(int tag, String representation, byte[] value) {
            write(header(tag, representation, value.length), value);
        }

        void text(int tag, String representation, String value) {
            element(tag, representation, value.getBytes(StandardCharsets.US_ASCII));
        }

        void undefined(int tag, String representation) {
            write(header(tag, representation, -1), new byte[0]);
        }

        void item(byte[] value) {
            write(header(0xfffe_e000, "", value.length), value);
        }

        void delimiter(int tag) {
            write(header(tag, "", 0), new byte[0]);
        }
    }
}
