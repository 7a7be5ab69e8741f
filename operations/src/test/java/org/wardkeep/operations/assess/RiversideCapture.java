package org.wardkeep.operations.assess;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/// Writes the capture of the example hospital, packet by packet: a ventilator opens a session, sends
/// two messages about itself, each is acknowledged, and both sides end.
///
/// Needs nothing but the JDK, so that it runs as one file:
///
///     java operations/src/test/java/org/wardkeep/operations/assess/RiversideCapture.java \\
///         examples/riverside/captures/ward-network.pcap
final class RiversideCapture {
    /// 2026-01-01T10:00:00Z.
    private static final int SECONDS = 1_767_261_600;

    private static final int MICROS_APART = 1_500;
    private static final int FIN = 1;
    private static final int SYN = 2;
    private static final int PUSH = 8;
    private static final int ACK = 16;
    private static final int LARGEST_PACKET = 65_535;
    private static final int ETHERNET = 1;
    private static final int ETHERNET_HEADER = 14;
    private static final int HEADERS = 54;
    private static final int WINDOW = 65_535;
    private static final int MLLP_PORT = 2_575;
    private static final int CLIENT_PORT = 49_152;
    private static final int TCP = 6;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Side ventilator = new Side("02005e100046", 0x0a190c2e, CLIENT_PORT, 1_000);
    private final Side engine = new Side("005056100001", 0x0a190114, MLLP_PORT, 5_000);
    private int packets;

    private RiversideCapture() {}

    private static final class Side {
        private final String mac;
        private final int address;
        private final int port;
        private int next;

        Side(String mac, int address, int port, int next) {
            this.mac = mac;
            this.address = address;
            this.port = port;
            this.next = next;
        }
    }

    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), bytes());
    }

    static byte[] bytes() {
        var capture = new RiversideCapture();
        capture.write();
        return capture.file.toByteArray();
    }

    private void write() {
        // pcap 2.4, microseconds, as tcpdump writes it on most machines.
        var header = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0);
        file.writeBytes(header.putInt(LARGEST_PACKET).putInt(ETHERNET).array());
        send(ventilator, engine, SYN, "");
        send(engine, ventilator, SYN | ACK, "");
        send(ventilator, engine, ACK, "");
        for (int message = 1; message <= 2; message++) {
            var id = "%04d".formatted(message);
            send(ventilator, engine, PUSH | ACK, framed(aboutItself("R" + id)));
            send(engine, ventilator, PUSH | ACK, framed(acknowledgement(id)));
        }
        send(ventilator, engine, FIN | ACK, "");
        send(engine, ventilator, FIN | ACK, "");
        send(ventilator, engine, ACK, "");
    }

    /// What a Hamilton-T1 with serial number 15702 and software 2.2.1 says of itself; the UDI is
    /// made up with the prefix that GS1 keeps for examples.
    private static String aboutItself(String id) {
        return """
        MSH|^~\\&|VENT-ICU4|RIVERSIDE|INTEGRATION|RIVERSIDE|20260101100000||ORU^R01^ORU_R01|%s|P|2.6|||AL|NE|||||IHE_PCD_001^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO
        OBR|1|||70049^MDC_DEV_SYS_PT_VENT_MDS^MDC
        PRT|1|UC||EQUIP||||||HAMILTON-T1 SN 15702||||||(01)09520000001582(21)15702(8012)2.2.1
        OBX|1||70049^MDC_DEV_SYS_PT_VENT_MDS^MDC|1.0.0.0|||||||X|||||||HAMILTON-T1 SN 15702
        """
                .formatted(id);
    }

    private static String acknowledgement(String id) {
        return """
        MSH|^~\\&|INTEGRATION|RIVERSIDE|VENT|RIVERSIDE|20260101100001||ACK^R01|%s|P|2.6
        MSA|AA|%s
        """
                .formatted("A" + id, "R" + id);
    }

    /// MLLP (HL7 version 2, implementation guide, appendix C).
    private static String framed(String message) {
        return "\u000b" + message.replace('\n', '\r') + "\u001c\r";
    }

    private void send(Side from, Side to, int flags, String text) {
        var payload = text.getBytes(StandardCharsets.US_ASCII);
        int size = HEADERS + payload.length;
        var frame = ByteBuffer.allocate(size);
        frame.put(card(to)).put(card(from)).putShort((short) 0x800);
        frame.putShort((short) 0x4500).putShort((short) (size - ETHERNET_HEADER));
        frame.putInt(0x00014000).putShort((short) 0x4006).putShort((short) 0);
        frame.putInt(from.address).putInt(to.address);
        frame.putShort((short) from.port).putShort((short) to.port).putInt(from.next);
        frame.putInt((flags & ACK) == 0 ? 0 : to.next).putShort((short) (0x5000 | flags));
        frame.putShort((short) WINDOW).putInt(0).put(payload);
        frame.putShort(24, checksum(frame, ETHERNET_HEADER, 34, 0));
        int pseudo = sum(frame, 26, 34) + TCP + size - 34;
        frame.putShort(50, checksum(frame, 34, size, pseudo));
        packets++;
        var record = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(SECONDS).putInt(packets * MICROS_APART).putInt(size).putInt(size);
        file.writeBytes(record.array());
        file.writeBytes(frame.array());
        boolean isCounted = (flags & (SYN | FIN)) != 0;
        from.next += payload.length + (isCounted ? 1 : 0);
    }

    private static byte[] card(Side side) {
        return HexFormat.of().parseHex(side.mac);
    }

    /// RFC 1071.
    private static short checksum(ByteBuffer frame, int from, int to, int more) {
        int sum = sum(frame, from, to) + more;
        sum = (sum & 0xffff) + (sum >>> 16);
        sum = (sum & 0xffff) + (sum >>> 16);
        return (short) ~sum;
    }

    private static int sum(ByteBuffer frame, int from, int to) {
        int sum = 0;
        for (int at = from; at < to; at += 2) {
            int low = at + 1 < to ? frame.get(at + 1) & 0xff : 0;
            sum += (frame.get(at) & 0xff) << 8 | low;
        }
        return sum;
    }
}
