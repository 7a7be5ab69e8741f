package org.wardkeep.formats.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.capture.CaptureBytes;
import org.wardkeep.formats.capture.CaptureInput;
import org.wardkeep.formats.capture.CapturedPacket;
import org.wardkeep.formats.capture.Captures;
import org.wardkeep.formats.fuzz.Seeds;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

import java.io.ByteArrayInputStream;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Packets made by hand, each with what it must be taken for.
class PacketTest {
    private static final String MACS = "02:00:00:00:00:01>02:00:00:00:00:02";
    private static final String UDP4 = " UDP 10.0.0.1:7>10.0.0.2:9 \"hi\"";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    plain           | 0  | $MACS$UDP4
                    padded          | 0  | $MACS$UDP4
                    vlan            | 5  | $MACS$UDP4
                    qinq            | 7  | $MACS$UDP4
                    priority tag    | 0  | $MACS$UDP4
                    mpls            | 0  | $MACS$UDP4
                    pseudowire      | 0  | $MACS$UDP4
                    pppoe           | 0  | $MACS$UDP4
                    gre             | 0  | $MACS$UDP4
                    gre key         | 0  | $MACS$UDP4
                    erspan 1        | 0  | $MACS$UDP4
                    erspan 2        | 0  | $MACS$UDP4
                    erspan 3        | 0  | $MACS$UDP4
                    vxlan           | 0  | $MACS$UDP4
                    geneve          | 0  | $MACS$UDP4
                    geneve options  | 0  | $MACS$UDP4
                    ip in ip        | 0  | $MACS$UDP4
                    authentication  | 0  | $MACS$UDP4
                    ipv6            | 0  | $MACS UDP 2001:db8::1:7>2001:db8::2:9 "hi"
                    hop by hop      | 0  | $MACS UDP 2001:db8::1:7>2001:db8::2:9 "hi"
                    atomic fragment | 0  | $MACS UDP 2001:db8::1:7>2001:db8::2:9 "hi"
                    tcp             | 0  | $MACS TCP 10.0.0.1:9>10.0.0.2:7 "hi"
                    segmented later | 0  | $MACS TCP 10.0.0.1:9>10.0.0.2:7 "hi"
                    icmp            | 0  | $MACS IP 10.0.0.1:0>10.0.0.2:0 "hi"
                    arp             | 0  | $MACS ETHERNET 0806 "hi"
                    llc             | 0  | $MACS LLC 42 "hi"
                    snap            | 0  | $MACS SNAP c2000 "hi"
                    snap ip         | 0  | $MACS$UDP4
                    endless headers | 0  | $MACS BROKEN
                    endless tunnels | 0  | $MACS BROKEN
                    endless tags    | 4  | $MACS BROKEN
                    short ip header | 0  | $MACS BROKEN
                    short udp       | 0  | $MACS BROKEN
                    """)
    void packetsOverEthernet(String name, int vlan, String expected) {
        var shown = expected.replace("$MACS", MACS).replace("$UDP4", UDP4);
        assertEquals(shown, decode(CaptureBytes.ETHERNET, packet(name), vlan));
    }

    private static PacketBytes packet(String name) {
        var ip = PacketBytes.of("hi").udp(7, 9).ipv4(17, 1, 2);
        var frame = ip.ethernet(0x800);
        var udp = PacketBytes.of("hi").udp(7, 9);
        return switch (name) {
            case "plain" -> frame;
            case "padded" -> frame.cut(60);
            case "vlan" -> ip.hex("0005 0800").ethernet(0x8100);
            case "qinq" -> ip.hex("0005 8100 2007 0800").ethernet(0x88a8);
            case "priority tag" -> ip.hex("e000 0800").ethernet(0x8100);
            case "mpls" -> ip.hex("00010040 00020140").ethernet(0x8847);
            case "pseudowire" -> frame.hex("00010140 00000000").ethernet(0x8847);
            case "pppoe" -> ip.hex("1100 0001 0020 0021").ethernet(0x8864);
            case "gre" -> ip.hex("0000 0800").ipv4(47, 8, 9).ethernet(0x800);
            case "gre key" ->
                    frame.hex("b000 6558 00000000 00000001 00000002")
                            .ipv4(47, 8, 9)
                            .ethernet(0x800);
            case "erspan 1" -> frame.hex("0000 88be").ipv4(47, 8, 9).ethernet(0x800);
            case "erspan 2" ->
                    frame.hex("1000 88be 00000001 1001 0001 00000000")
                            .ipv4(47, 8, 9)
                            .ethernet(0x800);
            case "erspan 3" ->
                    frame.hex("1000 22eb 00000001 2001 0001 00000000 0000 0001 0000000000000000")
                            .ipv4(47, 8, 9)
                            .ethernet(0x800);
            case "vxlan" ->
                    frame.hex("08000000 00000500").udp(5, 4789).ipv4(17, 8, 9).ethernet(0x800);
            case "geneve" ->
                    frame.hex("0000 6558 00000500").udp(5, 6081).ipv4(17, 8, 9).ethernet(0x800);
            case "geneve options" ->
                    ip.hex("0100 0800 00000500 00000000")
                            .udp(5, 6081)
                            .ipv4(17, 8, 9)
                            .ethernet(0x800);
            case "ip in ip" -> ip.ipv4(4, 8, 9).ethernet(0x800);
            case "authentication" ->
                    udp.hex("11 01 0000 00000001 00000001").ipv4(51, 1, 2).ethernet(0x800);
            case "ipv6" -> udp.ipv6(17).ethernet(0x86dd);
            case "hop by hop" -> udp.hex("11 00 0104 00000000").ipv6(0).ethernet(0x86dd);
            case "atomic fragment" -> udp.hex("11 00 0000 00000001").ipv6(44).ethernet(0x86dd);
            case "tcp" -> PacketBytes.of("hi").tcp(9, 7, 1, 1, 16).ethernet(0x800);
            case "segmented later" -> {
                var whole = PacketBytes.of("hi").tcp(9, 7, 1, 1, 16).ethernet(0x800);
                whole.bytes()[16] = 0;
                whole.bytes()[17] = 0;
                yield whole;
            }
            case "icmp" -> PacketBytes.of("hi").ipv4(1, 1, 2).ethernet(0x800);
            case "arp" -> PacketBytes.of("hi").ethernet(0x806);
            case "llc" -> PacketBytes.of("hi\0\0").hex("42 42 03").ethernet(5);
            case "snap" -> PacketBytes.of("hi").hex("aa aa 03 00000c 2000").ethernet(10);
            case "snap ip" -> ip.hex("aa aa 03 000000 0800").ethernet(38);
            case "endless headers" ->
                    udp.hex("3c 00 0000 00000000".repeat(40)).ipv6(0).ethernet(0x86dd);
            case "endless tunnels" -> {
                var deep = ip;
                for (int i = 0; i < 20; i++) {
                    deep = deep.ipv4(4, 8, 9);
                }
                yield deep.ethernet(0x800);
            }
            case "endless tags" -> ip.hex("0004 8100".repeat(9)).ethernet(0x8100);
            case "short ip header" -> {
                var broken = frame;
                broken.bytes()[14] = 0x44;
                yield broken;
            }
            case "short udp" -> {
                var broken = frame;
                broken.bytes()[39] = 4;
                yield broken;
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest(name = "link type {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0   | 02000000                         | 00:00:00:00:00:00>00:00:00:00:00:00
                    9   | ff03 0021                        | 00:00:00:00:00:00>00:00:00:00:00:00
                    9   | 21                               | 00:00:00:00:00:00>00:00:00:00:00:00
                    12  | ''                               | 00:00:00:00:00:00>00:00:00:00:00:00
                    101 | ''                               | 00:00:00:00:00:00>00:00:00:00:00:00
                    104 | 0f00 0800                        | 00:00:00:00:00:00>00:00:00:00:00:00
                    108 | 00000002                         | 00:00:00:00:00:00>00:00:00:00:00:00
                    113 | 0000 0001 0006 020000000001 0000 0800 | 02:00:00:00:00:01>00:00:00:00:00:00
                    228 | ''                               | 00:00:00:00:00:00>00:00:00:00:00:00
                    276 | 0800 0000 00000001 0001 00 06 020000000001 0000 | 02:00:00:00:00:01>00:00:00:00:00:00
                    """)
    void otherLinks(int linkType, String header, String macs) {
        var ip = PacketBytes.of("hi").udp(7, 9).ipv4(17, 1, 2);
        assertEquals(macs + UDP4, decode(linkType, ip.hex(header), 0));
    }

    @Test
    void anUnknownLinkIsNotGuessed() {
        var ip = PacketBytes.of("hi").udp(7, 9).ipv4(17, 1, 2);
        assertTrue(decode(147, ip, 0).endsWith("UNKNOWN_LINK"));
    }

    /// Every cut and many changes of every packet are survived, and no payload leaves the packet.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void damageIsSurvived(int seed) {
        var random = new Random(seed);
        for (var name :
                List.of("gre key", "erspan 3", "geneve options", "qinq", "hop by hop", "snap")) {
            var whole = packet(name);
            for (int length = 0; length < whole.bytes().length; length++) {
                decode(CaptureBytes.ETHERNET, whole.cut(length), -1);
            }
            for (int i = 0; i < 1_000; i++) {
                var changed = whole.cut(whole.bytes().length);
                changed.bytes()[random.nextInt(changed.bytes().length)] = (byte) random.nextInt();
                decode(CaptureBytes.ETHERNET, changed, -1);
            }
        }
    }

    @Test
    void fragmentsArePutTogetherInAnyOrderAndTheFirstCopyWins() {
        var whole = PacketBytes.of("0123456789abcdef0123").udp(7, 9).bytes();
        var parts = new ArrayList<PacketBytes>();
        parts.add(part(whole, 16, 28, 2));
        parts.add(part(whole, 0, 16, 0x2000));
        var other = whole.clone();
        Arrays.fill(other, (byte) 'X');
        parts.add(1, part(other, 16, 24, 0x2002));
        var shown = new ArrayList<String>();
        try (var fragments = new Fragments()) {
            for (var part : parts) {
                decodeAll(
                        CaptureBytes.ETHERNET,
                        part.ethernet(0x800),
                        packet -> {
                            var content = fragments.add(packet);
                            shown.add(content == Content.UDP ? payload(packet) : content.name());
                        });
            }
            assertEquals(List.of("FRAGMENT", "FRAGMENT", "0123456789abcdef0123"), shown);
            assertEquals(1, fragments.overlaps());
        }
    }

    @Test
    void fragmentsThatNeverEndAreGivenUp() {
        try (var fragments = new Fragments()) {
            for (int id = 0; id < 1_000; id++) {
                var part = PacketBytes.of("12345678").ipv4(17, 1, 2, id, 0x2000).ethernet(0x800);
                decodeAll(
                        CaptureBytes.ETHERNET,
                        part,
                        packet -> assertEquals(Content.FRAGMENT, fragments.add(packet)));
            }
            assertEquals(1_000 - 256, fragments.abandoned());
        }
    }

    private static PacketBytes part(byte[] whole, int from, int to, int fragment) {
        var piece = new PacketBytes(Arrays.copyOfRange(whole, from, to));
        return piece.ipv4(17, 1, 2, 99, fragment);
    }

    private static String decode(int linkType, PacketBytes bytes, int vlan) {
        Seeds.packet(linkType, bytes.bytes());
        var shown = new ArrayList<String>();
        var packet = new Packet();
        capture(
                linkType,
                bytes,
                captured -> {
                    var content = packet.decode(captured);
                    assertTrue(packet.payloadLength() <= bytes.bytes().length);
                    if (vlan >= 0) {
                        assertEquals(vlan, packet.vlan());
                        shown.add(show(packet, content));
                    }
                });
        return String.join("", shown);
    }

    private static void decodeAll(int linkType, PacketBytes bytes, Consumer<Packet> taker) {
        var packet = new Packet();
        capture(
                linkType,
                bytes,
                captured -> {
                    assertEquals(Content.FRAGMENT, packet.decode(captured));
                    taker.accept(packet);
                });
    }

    private static void capture(int linkType, PacketBytes bytes, Consumer<CapturedPacket> taker) {
        var capture = CaptureBytes.pcap(linkType).packet(1, 0, bytes.bytes()).toBytes();
        var input = new CaptureInput.OfStream("x", new ByteArrayInputStream(capture));
        try (var source = Captures.open(input)) {
            var captured = new CapturedPacket();
            assertTrue(source.next(captured));
            taker.accept(captured);
        }
    }

    private static String show(Packet packet, Content content) {
        var macs =
                new MacAddress(packet.sourceMac()) + ">" + new MacAddress(packet.destinationMac());
        return switch (content) {
            case TCP, UDP, IP, FRAGMENT ->
                    "%s %s %s:%d>%s:%d \"%s\""
                            .formatted(
                                    macs,
                                    content,
                                    new IpAddress(packet.sourceHigh(), packet.sourceLow()),
                                    packet.sourcePort(),
                                    new IpAddress(
                                            packet.destinationHigh(), packet.destinationLow()),
                                    packet.destinationPort(),
                                    payload(packet));
            case ETHERNET ->
                    "%s %s %04x \"%s\""
                            .formatted(macs, content, packet.etherType(), payload(packet));
            case LLC, SNAP ->
                    "%s %s %x \"%s\"".formatted(macs, content, packet.etherType(), payload(packet));
            case UNKNOWN_LINK, BROKEN -> macs + " " + content;
        };
    }

    private static String payload(Packet packet) {
        var slice = packet.memory().asSlice(packet.payload(), packet.payloadLength());
        var bytes = slice.toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
