package org.wardkeep.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class CpeTest {
    /// The examples of NISTIR 7695 sections 6.1.2.4 and 6.2.2.4, and real names of the NVD.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    cpe:2.3:a:microsoft:internet_explorer:8.0.6001:beta:*:*:*:*:*:* | cpe:/a:microsoft:internet_explorer:8.0.6001:beta
                    cpe:2.3:a:microsoft:internet_explorer:8.*:sp?:*:*:*:*:*:* | cpe:/a:microsoft:internet_explorer:8.%02:sp%01
                    cpe:2.3:a:hp:insight_diagnostics:7.4.0.1570:-:*:*:online:win2003:x64:* | cpe:/a:hp:insight_diagnostics:7.4.0.1570:-:~~online~win2003~x64~
                    cpe:2.3:a:hp:openview_network_manager:7.51:*:*:*:*:linux:*:* | cpe:/a:hp:openview_network_manager:7.51::~~~linux~~
                    cpe:2.3:a:foo\\\\bar:big\\$money_2010:*:*:*:*:special:ipod_touch:80gb:* | cpe:/a:foo%5cbar:big%24money_2010:::~~special~ipod_touch~80gb~
                    cpe:2.3:a:foo\\~bar:big\\~money:1.0:*:*:*:*:*:*:* | cpe:/a:foo%7ebar:big%7emoney:1.0
                    cpe:2.3:h:philips:intellivue_mx40:-:*:*:*:*:*:*:* | cpe:/h:philips:intellivue_mx40:-
                    cpe:2.3:o:linux:linux_kernel:*:*:*:en-us:*:*:*:* | cpe:/o:linux:linux_kernel::::en-us
                    cpe:2.3:*:*:*:*:*:*:*:*:*:*:* | cpe:/
                    """)
    void bothBindingsNameTheSame(String formatted, String uri) {
        assertEquals(formatted, new Cpe(formatted).formatted());
        assertEquals(uri, new Cpe(formatted).toUri());
        if (!uri.equals("cpe:/")) {
            assertEquals(new Cpe(formatted), new Cpe(uri));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    # case and needless escapes do not make another name
                    cpe:2.3:a:OpenSSL:OpenSSL:1\\.1\\.1k:*:*:*:*:*:*:* | cpe:2.3:a:openssl:openssl:1.1.1k:*:*:*:*:*:*:*
                    # NISTIR 7695 6.1.3: a bare tilde outside the edition stands for itself
                    cpe:/a:foo~bar:big%7emoney_2010 | cpe:2.3:a:foo\\~bar:big\\~money_2010:*:*:*:*:*:*:*:*
                    cpe:/a:foo:bar:12.%02.1234 | INVALID
                    cpe:/a:example:myapplication:1.0.0 | cpe:2.3:a:example:myapplication:1.0.0:*:*:*:*:*:*:*
                    """)
    void strictReadingIsCanonical(String text, String expected) {
        assertEquals(
                expected.equals("INVALID") ? Optional.empty() : Optional.of(expected),
                Cpe.parse(text).map(Cpe::formatted));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "openssl",
                "cpe:2.3:a:openssl:openssl:1.1.1k",
                "cpe:2.3:x:openssl:openssl:1.1.1k:*:*:*:*:*:*:*",
                "cpe:2.3:a:open ssl:openssl:1.1.1k:*:*:*:*:*:*:*",
                "cpe:2.3:a:openssl:openssl:1.1.1k:*:*:*:*:*:*:*:*",
                "cpe:2.3:a:openssl:openssl:\\-:*:*:*:*:*:*:*",
                "cpe:2.3:a:g++:openssl:1:*:*:*:*:*:*:*",
                "cpe:2.3:a:a**b:openssl:1:*:*:*:*:*:*:*",
                "cpe:2.3:a:openssl:openssl:1:*:*:english:*:*:*:*",
                "cpe:2.3:a:openssl:openssl:1\\",
                "cpe:/a:b:c:d:e:f:g:h",
                "cpe:/a:b%2",
                "cpe:/a:b%zz"
            })
    void whatIsNoNameIsRefusedWithTheFormExpected(String text) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new Cpe(text));
        assertTrue(refusal.toString().contains("must look like cpe:2.3:a:"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    cpe:2.3:a:openssl:openssl:1.1.1k | cpe:2.3:a:openssl:openssl:1.1.1k:*:*:*:*:*:*:*
                    cpe:2.3:a:openssl:openssl:1.1.1k::::::: | cpe:2.3:a:openssl:openssl:1.1.1k:*:*:*:*:*:*:*
                    cpe:2.3:/a:openssl:openssl | cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*
                    cpe:2.3:a:gnu:g++:4.8+dfsg:*:*:*:*:*:*:* | cpe:2.3:a:gnu:g\\+\\+:4.8\\+dfsg:*:*:*:*:*:*:*
                    CPE:2.3:a:Acme Inc:Pump Server:2:*:*:*:*:*:*:* | cpe:2.3:a:acme_inc:pump_server:2:*:*:*:*:*:*:*
                    cpe:2.3:a:x:y:1:*:*:english:*:*:*:* | cpe:2.3:a:x:y:1:*:*:*:*:*:*:*
                    cpe:2.3:a:a:b:c:d:e:f:g:h:i:j:k:l | INVALID
                    not a cpe | INVALID
                    cpe:2.3:: | INVALID
                    cpe:2.3:q:vendor:product | INVALID
                    """)
    void lenientReadingRepairsWhatToolsWrite(String text, String expected) {
        assertEquals(
                expected.equals("INVALID") ? Optional.empty() : Optional.of(expected),
                Cpe.parseLenient(text).map(Cpe::formatted));
    }

    @Test
    void attributesSayTextWildcardOrLogicalValue() {
        var cpe = new Cpe("cpe:2.3:h:siemens:ct\\:scan:8.*:-:*:en:pro:win:x64:o");
        assertEquals(Cpe.Part.HARDWARE, cpe.part());
        assertEquals(new CpeAttribute.Text("siemens"), cpe.vendor());
        assertEquals("ct:scan", cpe.product().plain());
        assertTrue(((CpeAttribute.Text) cpe.version()).hasWildcard());
        assertFalse(((CpeAttribute.Text) cpe.product()).hasWildcard());
        assertEquals(CpeAttribute.Logical.NOT_APPLICABLE, cpe.update());
        assertEquals(CpeAttribute.Logical.ANY, cpe.edition());
        assertEquals("en", cpe.language().plain());
        assertEquals("pro", cpe.swEdition().plain());
        assertEquals("win", cpe.targetSw().plain());
        assertEquals("x64", cpe.targetHw().plain());
        assertEquals("o", cpe.other().plain());
    }
}
