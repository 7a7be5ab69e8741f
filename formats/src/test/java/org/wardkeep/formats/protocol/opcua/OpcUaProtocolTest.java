package org.wardkeep.formats.protocol.opcua;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamTrial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

class OpcUaProtocolTest {
    private static final OpcUaProtocol PROTOCOL = new OpcUaProtocol();
    private static final String POLICY = "http://opcfoundation.org/UA/SecurityPolicy#";
    private static final String ABSENT = "ffffffff";
    private static final String STAMP = "00".repeat(8);

    private static String u32(int value) {
        return HexFormat.of().toHexDigits(Integer.reverseBytes(value));
    }

    private static String text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return u32(bytes.length) + HexFormat.of().formatHex(bytes);
    }

    private static String chunk(String type, String content) {
        return HexFormat.of().formatHex(type.getBytes(StandardCharsets.US_ASCII))
                + u32(8 + content.length() / 2)
                + content;
    }

    private static String open(String policy) {
        return chunk("OPNF", u32(7) + text(POLICY + policy) + ABSENT + ABSENT + "00".repeat(40));
    }

    private static String message(int service, String content) {
        return chunk("MSGF", "00".repeat(16) + "0100" + u32(service).substring(0, 4) + content);
    }

    private static String answer(int service, int status, String content) {
        return message(service, STAMP + u32(1) + u32(status) + "00" + ABSENT + "000000" + content);
    }

    private static String application(String uri) {
        return text(uri)
                + text("http://maker.example/lift")
                + ("03" + text("en") + text("Lift controller"))
                + u32(0)
                + ABSENT
                + ABSENT
                + (u32(1) + text("opc.tcp://lift4:4840"));
    }

    private static String endpoint(String policy, int token) {
        return endpoint(policy, token, "a certificate");
    }

    private static String endpoint(String policy, int token, String certificate) {
        return text("opc.tcp://lift4:4840")
                + application("urn:lift4")
                + text(certificate)
                + u32(1)
                + text(POLICY + policy)
                + (u32(1) + text("policy") + u32(token) + ABSENT + ABSENT + ABSENT)
                + text("http://opcfoundation.org/UA-Profile/Transport/uatcp-uasc-uabinary")
                + "00";
    }

    private static String facts(String asked, String answered) {
        return String.join(
                "; ",
                StreamTrial.facts(PROTOCOL, StreamTrial.hex(asked), StreamTrial.hex(answered)));
    }

    private static final String SERVER =
            "OpcUaApplication[isServer=true, uri=urn:lift4, product=http://maker.example/lift,"
                    + " name=Lift controller, policies=[None, Basic256Sha256], isAnonymous=%s]";

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void aServerTellsItsEndpoints(int token, boolean isAnonymous) {
        var endpoints = u32(2) + endpoint("None", token) + endpoint("Basic256Sha256", 2);
        assertEquals(SERVER.formatted(isAnonymous), facts("", answer(431, 0, endpoints)));
    }

    /// More certificates than are kept of a message.
    @Test
    void aListThatIsCutCountsAsFarAsItGoes() {
        var first = endpoint("None", 0) + endpoint("Basic256Sha256", 2);
        var more = endpoint("Aes256_Sha256_RsaPss", 2, "certificate".repeat(2_000));
        assertEquals(
                SERVER.formatted(true), facts("", answer(431, 0, u32(4) + first + more + more)));
    }

    @Test
    void aSessionTellsBothSides() {
        // The token is a number that the server chooses, of 16 bytes.
        var session = "01" + "01" + "0700" + "04" + "0100" + "00".repeat(16) + STAMP;
        var created =
                session
                        + ABSENT
                        + text("cert")
                        + u32(2)
                        + endpoint("None", 0)
                        + endpoint("Basic256Sha256", 1);
        var wish =
                "0000"
                        + STAMP
                        + u32(1)
                        + u32(0)
                        + ABSENT
                        + u32(0)
                        + "000000"
                        + application("urn:scada")
                        + ABSENT
                        + text("opc.tcp://lift4:4840")
                        + text("session of jdoe");
        assertEquals(
                "OpcUaApplication[isServer=false, uri=urn:scada,"
                        + " product=http://maker.example/lift, name=Lift controller, policies=[],"
                        + " isAnonymous=false]; "
                        + SERVER.formatted(true)
                        + "; OpcUaSession[policy=None]",
                facts(
                        open("None") + message(461, wish),
                        open("None") + answer(464, 0, created) + answer(470, 0, "")));
    }

    @Test
    void whoIsNotLetInHasNoSession() {
        assertEquals("", facts(open("None"), open("None") + answer(470, 0x80210000, "")));
    }

    @ParameterizedTest
    @CsvSource({"340, ''", "864, 0000000000000000000000000000000000000000"})
    void theSoftwareOfAServer(int kind, String before) {
        var build =
                text("urn:maker")
                        + text("Maker")
                        + text("Lift")
                        + text("4.2.1")
                        + text("811")
                        + STAMP;
        var structure =
                "16"
                        + "0100"
                        + u32(kind).substring(0, 4)
                        + "01"
                        + u32((before.length() + build.length()) / 2)
                        + before
                        + build;
        assertEquals(
                "OpcUaBuild[product=urn:maker, manufacturer=Maker, name=Lift, version=4.2.1,"
                        + " build=811]",
                facts("", answer(634, 0, u32(1) + "01" + structure + u32(0))));
    }

    @ParameterizedTest
    @CsvSource({
        "48454c4638000000, YES",
        "4f504e4684000000, YES",
        "4d5347433c000000, YES",
        "48454c, MORE",
        "48454c4604000000, NO",
        "48454c4600000080, NO",
        "48544d4c38000000, NO",
        "4d53475838000000, NO"
    })
    void recognition(String head, Recognition expected) {
        assertEquals(
                expected,
                PROTOCOL.recognises(Direction.TO_SERVER, new Slice(StreamTrial.hex(head))));
    }

    @Test
    void anythingIsSurvived() {
        StreamTrial.survives(
                PROTOCOL,
                StreamTrial.hex(open("None")),
                StreamTrial.hex(open("None") + answer(431, 0, u32(1) + endpoint("None", 0))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndpi/opc-ua.pcap", "malcolm/OPCUA-Binary.pcap"})
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        StreamTrial.assertRecorded(PROTOCOL, OpcUaProtocolTest.class, capture);
    }
}
