package org.wardkeep.formats.protocol.quic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Datagrams;
import org.wardkeep.formats.protocol.Slice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

class QuicDecoderTest {
    private static final int V1 = 1;
    private static final int V2 = 0x6b33_43cf;
    private static final byte[] CONNECTION = HexFormat.of().parseHex("8394c8f03e515708");

    private static final String FOUND =
            "QuicClient[version=%s, server=pacs.hosp.example, protocols=h3,"
                    + " ja4=q13d0103h3_0f2cb44170f4_b9a491fefe05]";

    /// The keys that RFC 9001 (A.1) and RFC 9369 (A.1) compute for the same connection.
    @ParameterizedTest
    @CsvSource({
        "1, 1f369613dd76d5467730efcbe3b1a22d, fa044b2f42a3fd3b46fb255c,"
                + " 9f50449e04a0e810283a1e9933adedd2",
        "0x6b3343cf, 8b1a0bc121284290a29e0971b5cd045d, 91f73e2351d8fa91660e909f,"
                + " 45b95e15235d6f45a6b19cbcb0294ba9"
    })
    void keys(String version, String key, String iv, String header)
            throws GeneralSecurityException {
        var keys =
                InitialKeys.of(
                        InitialKeys.hmac(),
                        QuicVersion.of(Long.decode(version)).orElseThrow(),
                        CONNECTION);
        var hex = HexFormat.of();
        assertEquals(key, hex.formatHex(keys.key().getEncoded()));
        assertEquals(iv, hex.formatHex(keys.iv()));
        assertEquals(header, hex.formatHex(keys.header().getEncoded()));
    }

    private static byte[] hello() {
        var name = "pacs.hosp.example".getBytes(StandardCharsets.US_ASCII);
        var hex = HexFormat.of();
        var extensions =
                "0000%04x%04x00%04x%s"
                                .formatted(
                                        name.length + 5,
                                        name.length + 3,
                                        name.length,
                                        hex.formatHex(name))
                        + "001000050003026833"
                        + "002b0003020304";
        var body =
                "0303"
                        + "00".repeat(32)
                        + "00"
                        + "00021301"
                        + "0100"
                        + "%04x".formatted(extensions.length() / 2)
                        + extensions;
        return hex.parseHex("01%06x".formatted(body.length() / 2) + body);
    }

    /// Bytes of the hello with their place, as a frame.
    private static byte[] frame(byte[] hello, int from, int to) {
        return ByteBuffer.allocate(5 + to - from)
                .put((byte) 6)
                .putShort((short) (0x4000 | from))
                .putShort((short) (0x4000 | (to - from)))
                .put(hello, from, to - from)
                .array();
    }

    /// Seals frames into a client's first packet (RFC 9001, 5.3 and 5.4).
    private static byte[] packet(int version, int number, byte[]... frames)
            throws GeneralSecurityException {
        var content = new ByteArrayOutputStream();
        for (var frame : frames) {
            content.writeBytes(frame);
        }
        var plain = Arrays.copyOf(content.toByteArray(), 1_164);
        var keys =
                InitialKeys.of(
                        InitialKeys.hmac(),
                        QuicVersion.of(Integer.toUnsignedLong(version)).orElseThrow(),
                        CONNECTION);
        int first = version == V2 ? 0xd1 : 0xc1;
        var header =
                ByteBuffer.allocate(22)
                        .put((byte) first)
                        .putInt(version)
                        .put((byte) CONNECTION.length)
                        .put(CONNECTION)
                        .put((byte) 0)
                        .put((byte) 0)
                        .putShort((short) (0x4000 | (2 + plain.length + 16)))
                        .putShort((short) number);
        var clear = Arrays.copyOf(header.array(), header.position());
        var nonce = keys.iv().clone();
        nonce[11] ^= (byte) number;
        var gcm = Cipher.getInstance("AES/GCM/NoPadding");
        gcm.init(Cipher.ENCRYPT_MODE, keys.key(), new GCMParameterSpec(128, nonce));
        gcm.updateAAD(clear);
        var sealed = gcm.doFinal(plain);
        var packet = Arrays.copyOf(clear, clear.length + sealed.length);
        System.arraycopy(sealed, 0, packet, clear.length, sealed.length);
        var block = Cipher.getInstance("AES/ECB/NoPadding");
        block.init(Cipher.ENCRYPT_MODE, keys.header());
        var mask = block.doFinal(packet, clear.length + 2, 16);
        packet[0] ^= (byte) (mask[0] & 0x0f);
        packet[clear.length - 2] ^= mask[1];
        packet[clear.length - 1] ^= mask[2];
        return packet;
    }

    private static String facts(byte[]... packets) {
        var decoder = new QuicDecoder();
        var facts = new ArrayList<String>();
        for (var packet : packets) {
            decoder.decode(new Slice(packet), fact -> facts.add(fact.toString()));
        }
        return String.join("; ", facts);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0x6b3343cf, 2", "0xff00001d, draft-29", "0xff000017, draft-23"})
    void aHelloInOnePacket(String version, String name) throws GeneralSecurityException {
        var hello = hello();
        int number = Long.decode(version).intValue();
        assertEquals(
                FOUND.formatted(name), facts(packet(number, 0, frame(hello, 0, hello.length))));
    }

    @Test
    void aHelloInPiecesInAnyOrder() throws GeneralSecurityException {
        var hello = hello();
        int end = hello.length;
        var padding = new byte[3];
        var ping = new byte[] {1};
        var receipt = new byte[] {2, 5, 0, 1, 0, 1, 1};
        assertEquals(
                FOUND.formatted("1"),
                facts(
                        packet(
                                V1,
                                0,
                                frame(hello, 40, end),
                                padding,
                                ping,
                                receipt,
                                frame(hello, 0, 40))));
    }

    /// Keys against quantum computers do not fit into one packet.
    @Test
    void aHelloInTwoPackets() throws GeneralSecurityException {
        var hello = hello();
        var first = packet(V1, 0, frame(hello, 0, 50));
        var second = packet(V1, 1, frame(hello, 50, hello.length));
        assertEquals("", facts(first));
        assertEquals(FOUND.formatted("1"), facts(first, second));
        assertEquals(FOUND.formatted("1"), facts(second, first));
        assertEquals("", facts(first, first));
    }

    /// A server's packet looks alike and has other keys: what it gives is noise.
    @Test
    void whatIsSealedWithOtherKeysIsNotRead() throws GeneralSecurityException {
        var hello = hello();
        for (int i = 1; i < 256; i++) {
            var packet = packet(V1, 0, frame(hello, 0, hello.length));
            packet[6] ^= (byte) i;
            assertEquals("", facts(packet));
        }
    }

    /// What is not frames to its end is not read at all, and spoils nothing.
    @Test
    void onlyFramesAreTaken() throws GeneralSecurityException {
        var hello = hello();
        var first = packet(V1, 0, frame(hello, 0, 50));
        var noise = packet(V1, 1, frame(new byte[60], 0, 60), new byte[] {0x1c, 1, 2, 3});
        var second = packet(V1, 2, frame(hello, 50, hello.length));
        assertEquals(FOUND.formatted("1"), facts(first, noise, second));
    }

    @ParameterizedTest
    @CsvSource({
        "c30000000108, true",
        "d36b3343cf08, true",
        "c3ff00001d08, true",
        "c30000000008, false",
        "830000000108, false",
        "c30000000115, false",
        "430000000108, false"
    })
    void recognition(String head, boolean isRecognised) {
        var packet = Arrays.copyOf(HexFormat.of().parseHex(head), 1_200);
        assertEquals(isRecognised, new QuicDecoder().recognises(new Slice(packet), 443, 443));
    }

    @Test
    void anythingIsSurvived() throws GeneralSecurityException {
        var hello = hello();
        Datagrams.assertSurvives(new QuicDecoder(), packet(V1, 0, frame(hello, 0, hello.length)));
        for (int cut = 0; cut < 60; cut++) {
            var broken = frame(hello, 0, hello.length);
            broken[cut] ^= (byte) 0x5a;
            facts(packet(V1, 0, broken));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ndpi/quic-23.pcap",
                "ndpi/quic-28.pcap",
                "ndpi/quic-29.pcap",
                "ndpi/quic-33.pcapng",
                "ndpi/quic-v2.pcapng",
                "ndpi/quic_interop_V.pcapng",
                "ndpi/quic_0RTT.pcap",
                "ndpi/quic_frags_ch_in_multiple_packets.pcapng",
                "ndpi/quic_frags_different_dcid.pcapng",
                "ndpi/quic-fuzz-overflow.pcapng",
                "ja4/chrome-cloudflare-quic-with-secrets.pcapng",
                "ja4/quic-with-several-tls-frames.pcapng",
                "ja4/quic-tls-handshake.pcapng"
            })
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        Datagrams.assertRecorded(new QuicDecoder(), QuicDecoderTest.class, capture);
    }
}
