package org.wardkeep.formats.protocol.kerberos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wardkeep.formats.protocol.DerBytes.der;
import static org.wardkeep.formats.protocol.DerBytes.number;
import static org.wardkeep.formats.protocol.DerBytes.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Datagrams;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamTrial;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

class KerberosTest {
    private static final KerberosDecoder DECODER = new KerberosDecoder();
    private static final KerberosProtocol PROTOCOL = new KerberosProtocol();
    private static final String REALM = "HOSP.EXAMPLE";

    private static byte[] name(String slashed) {
        var parts =
                Arrays.stream(slashed.split("/", -1))
                        .map(part -> text(0x1b, part))
                        .toArray(byte[][]::new);
        return der(0x30, der(0xa0, number(2, 1)), der(0xa1, der(0x30, parts)));
    }

    private static byte[] kinds(int... kinds) {
        var numbers = Arrays.stream(kinds).mapToObj(one -> number(2, one)).toArray(byte[][]::new);
        return der(0x30, numbers);
    }

    /// @param type 10 for a first ticket, 12 for one of a service
    private static byte[] request(int type, String client, String service, String netbios) {
        var addresses = der(0x30, der(0x30, der(0xa0, number(2, 20)), der(0xa1, text(4, netbios))));
        var body =
                der(
                        0x30,
                        der(0xa0, der(3, new byte[] {0, 0x40, (byte) 0x81, 0, 0x10})),
                        der(0xa1, name(client)),
                        der(0xa2, text(0x1b, REALM)),
                        der(0xa3, name(service)),
                        der(0xa8, kinds(18, 17, 23, 0x80)),
                        netbios.isEmpty() ? new byte[0] : der(0xa9, addresses));
        return der(
                0x60 + type,
                der(0x30, der(0xa1, number(2, 5)), der(0xa2, number(2, type)), der(0xa4, body)));
    }

    private static byte[] answer(String client, String service, int kind) {
        var sealed = der(0x30, der(0xa0, number(2, kind)), der(0xa2, der(4, new byte[300])));
        var ticket =
                der(
                        0x61,
                        der(
                                0x30,
                                der(0xa0, number(2, 5)),
                                der(0xa1, text(0x1b, REALM)),
                                der(0xa2, name(service)),
                                der(0xa3, sealed)));
        return der(
                0x6d,
                der(
                        0x30,
                        der(0xa0, number(2, 5)),
                        der(0xa1, number(2, 13)),
                        der(0xa3, text(0x1b, REALM)),
                        der(0xa4, name(client)),
                        der(0xa5, ticket),
                        der(0xa6, sealed)));
    }

    private static byte[] refusal() {
        return der(
                0x7e,
                der(
                        0x30,
                        der(0xa0, number(2, 5)),
                        der(0xa1, number(2, 30)),
                        der(0xa6, number(2, 25)),
                        der(0xa9, text(0x1b, REALM)),
                        der(0xaa, name("krbtgt/" + REALM))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a machine; its name for other realms; a service of a machine
                    CT-7$           | CT-7
                    ct-7$@HOSP.EX   | ct-7
                    host/ct7.hosp   | ct7.hosp
                    # persons, in all forms
                    jdoe            | ''
                    jdoe/admin      | ''
                    jdoe@HOSP.EX    | ''
                    WELLKNOWN/ANONYMOUS | ''
                    """)
    void onlyMachinesAreNamed(String client, String machine) {
        assertEquals(
                "KerberosClient[realm=HOSP.EXAMPLE, machine=%s, netbios=, encryption=18,17,23]"
                        .formatted(machine),
                Datagrams.facts(DECODER, request(10, client, "krbtgt/" + REALM, "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    cifs/files.hosp          | ; KerberosService[realm=HOSP.EXAMPLE, service=cifs/files.hosp]
                    LDAP/dc1/hosp            | ; KerberosService[realm=HOSP.EXAMPLE, service=LDAP/dc1]
                    # one person to another, and what nobody knows
                    jdoe                     | ''
                    jdoe/admin               | ''
                    """)
    void onlyServicesAreNamed(String service, String more) {
        assertEquals(
                "KerberosClient[realm=HOSP.EXAMPLE, machine=, netbios=WS-0042, encryption=18,17,23]"
                        + more,
                Datagrams.facts(DECODER, request(12, "jdoe", service, "WS-0042         ")));
    }

    @Test
    void answersNameTheRealmAndItsEncryption() {
        assertEquals(
                "KerberosServer[realm=HOSP.EXAMPLE, encryption=23]",
                Datagrams.facts(DECODER, answer("jdoe", "cifs/files", 23)));
        assertEquals(
                "KerberosServer[realm=HOSP.EXAMPLE, encryption=0]",
                Datagrams.facts(DECODER, refusal()));
    }

    @Test
    void overTcpEachMessageHasItsLength() {
        var facts =
                StreamTrial.facts(
                        PROTOCOL,
                        sized(request(10, "CT-7$", "krbtgt/" + REALM, "")),
                        sized(refusal()),
                        sized(request(12, "CT-7$", "cifs/files", "")),
                        sized(answer("CT-7$", "cifs/files", 18)));
        assertEquals(5, facts.size());
        assertEquals("KerberosServer[realm=HOSP.EXAMPLE, encryption=18]", facts.getLast());
    }

    private static byte[] sized(byte[] message) {
        return ByteBuffer.allocate(4 + message.length).putInt(message.length).put(message).array();
    }

    @Test
    void recognition() {
        var message = answer("jdoe", "cifs/files", 23);
        assertTrue(DECODER.recognises(new Slice(message), 1, 2));
        assertTrue(DECODER.recognises(new Slice(refusal()), 1, 2));
        assertFalse(DECODER.recognises(new Slice(Arrays.copyOf(message, 400)), 88, 88));
        message[1] = (byte) 0x83;
        assertFalse(DECODER.recognises(new Slice(message), 88, 88));
        var stream = sized(request(10, "CT-7$", "krbtgt/" + REALM, ""));
        assertEquals(
                List.of(Recognition.MORE, Recognition.YES),
                List.of(
                        PROTOCOL.recognises(
                                Direction.TO_SERVER, new Slice(Arrays.copyOf(stream, 10))),
                        PROTOCOL.recognises(
                                Direction.TO_SERVER, new Slice(Arrays.copyOf(stream, 40)))));
        stream[3]++;
        assertEquals(Recognition.NO, PROTOCOL.recognises(Direction.TO_SERVER, new Slice(stream)));
    }

    @Test
    void anythingIsSurvived() {
        Datagrams.assertSurvives(DECODER, request(12, "jdoe", "cifs/files", "WS-0042"));
        Datagrams.assertSurvives(DECODER, answer("jdoe", "cifs/files", 23));
        StreamTrial.survives(
                PROTOCOL, sized(request(10, "CT-7$", "krbtgt/" + REALM, "")), sized(refusal()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ndpi/kerberos-error.pcap",
                "ndpi/kerberos-login.pcap",
                "ndpi/kerberos_fuzz.pcapng",
                "malcolm/KRB5.pcap"
            })
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        Datagrams.assertRecorded(DECODER, KerberosTest.class, capture);
    }

    @Test
    void aCaptureOfStreamsGivesWhatWasRecorded() throws IOException {
        StreamTrial.assertRecorded(PROTOCOL, KerberosTest.class, "ndpi/kerberos.pcap");
    }
}
