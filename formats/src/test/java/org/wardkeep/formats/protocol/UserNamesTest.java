package org.wardkeep.formats.protocol;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.stream.Traffic;

import java.util.Locale;

/// Names of persons who sign in do not leave a decoder: everything that all of them give is
/// searched. The names were read from the captures by hand, with tshark.
class UserNamesTest {
    @ParameterizedTest
    @CsvSource({
        "ndpi/kerberos.pcap, theresa",
        "malcolm/KRB5.pcap, lulu",
        "malcolm/KRB5.pcap, choppydog",
        "malcolm/KRB5.pcap, client_principal",
        "ndpi/rdp3.pcap, Administr",
        "ndpi/rdp_over_tls.pcap, WDeployAd",
        "ndpi/s7comm-plus.pcap, HMI USER"
    })
    void noUserIsNamed(String capture, String name) {
        var facts =
                String.join("\n", Traffic.of(SharedData.path("captures/" + capture)).facts())
                        .toLowerCase(Locale.ROOT);
        assertFalse(facts.isEmpty());
        assertFalse(facts.contains(name.toLowerCase(Locale.ROOT)), name + " in " + facts);
    }
}
