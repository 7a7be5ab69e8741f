package org.wardkeep.formats.protocol.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.protocol.Slice;

import java.util.Random;

class ClientHelloTest {
    private static final String CIPHERS =
            "1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,009c,009d,002f,0035";

    /// The worked example of the specification: extensions and signatures in its order.
    private static final String EXTENSIONS =
            """
            001b:00 %s 0033:00 0010:000c02683208687474702f312e31 4469:00 0017: 002d:00
            000d:0010040308040401050308050501080606 01 0005:00 0023: 0012: 002b:020304 ff01:00
            000b:0100 000a:0002001d 0015:
            """
                    .replace("080606 01", "08060601")
                    .formatted(HelloBytes.serverName("a.example"));

    @Test
    void theWorkedExampleOfTheSpecification() {
        var hello = new ClientHello(new Slice(HelloBytes.hello(0x0303, CIPHERS, EXTENSIONS)));
        var told = hello.tell('t');
        assertEquals("t13d1516h2_8daaf6152771_e5627efa2ab1", told.ja4());
        assertEquals("a.example", told.server());
        assertEquals("h2,http/1.1", told.protocols());
        assertEquals("1.3", told.version());
    }

    /// GREASE, wherever it stands, changes nothing; the order does not either.
    @Test
    void greaseAndOrderAreNotCounted() {
        var hello =
                new ClientHello(
                        new Slice(
                                HelloBytes.hello(
                                        0x0303,
                                        "0a0a," + CIPHERS,
                                        "1a1a: " + EXTENSIONS + " fafa:00")));
        assertEquals("t13d1516h2_8daaf6152771_e5627efa2ab1", hello.tell('t').ja4());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # what               | version | ciphers | extensions             | JA4 begins with
                    nothing at all       | 0303    | ''      | ''                     | t12i000000_000000000000_000000000000
                    old                  | 0300    | 0035    | ''                     | ts3i010000_
                    a byte, no letter    | 0303    | 0035    | 0010:000302abcd        | t12i0101ad_
                    one letter           | 0303    | 0035    | 0010:00020168          | t12i0101hh_
                    digits and no letter | 0303    | 0035    | 0010:00030230ab        | t12i01013b_
                    DTLS                 | fefd    | 0035    | ''                     | td2i
                    """)
    void parts(String what, String version, String ciphers, String extensions, String ja4) {
        var bytes = HelloBytes.hello(Integer.parseInt(version, 16), ciphers, extensions);
        if (what.equals("DTLS")) {
            // A cookie of no length follows the session.
            var longer = new byte[bytes.length + 1];
            System.arraycopy(bytes, 0, longer, 0, 35);
            System.arraycopy(bytes, 35, longer, 36, bytes.length - 35);
            bytes = longer;
        }
        var told = new ClientHello(new Slice(bytes)).tell('t').ja4();
        assertEquals(ja4, told.substring(0, Math.min(ja4.length(), told.length())));
    }

    @Test
    void anyPartAndAnyByteIsSurvived() {
        var bytes = HelloBytes.hello(0x0303, CIPHERS, EXTENSIONS);
        var random = new Random(7);
        for (int length = 0; length < bytes.length; length++) {
            new ClientHello(new Slice().wrap(bytes, 0, length)).tell('t');
            var damaged = bytes.clone();
            damaged[length] = (byte) random.nextInt(256);
            new ClientHello(new Slice(damaged)).tell('q');
        }
    }
}
