package org.wardkeep.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class AddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # written           | shown
                    192.0.2.1           | 192.0.2.1
                    255.255.255.255     | 255.255.255.255
                    0.0.0.0             | 0.0.0.0
                    ::                  | ::
                    ::1                 | ::1
                    1::                 | 1::
                    2001:db8::1         | 2001:db8::1
                    2001:DB8:0:0:1:0:0:1 | 2001:db8::1:0:0:1
                    2001:db8:0:1:1:1:1:1 | 2001:db8:0:1:1:1:1:1
                    fe80::0204:61ff:fe9d:f156 | fe80::204:61ff:fe9d:f156
                    ::ffff:c000:0201    | 192.0.2.1
                    # not addresses
                    192.0.2             | -
                    192.0.2.256         | -
                    192.0.2.1.1         | -
                    1:2:3:4:5:6:7       | -
                    1:2:3:4:5:6:7:8:9   | -
                    1::2::3             | -
                    1:2:3:4::5:6:7:8    | -
                    12345::             | -
                    host                | -
                    """)
    void ipAddresses(String written, String shown) {
        assertEquals(shown, IpAddress.parse(written).map(IpAddress::toString).orElse("-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    10.255.0.1      | true
                    11.0.0.1        | false
                    172.16.0.1      | true
                    172.32.0.1      | false
                    192.168.1.1     | true
                    192.169.1.1     | false
                    100.64.0.1      | true
                    169.254.1.1     | true
                    127.0.0.1       | true
                    0.0.0.0         | true
                    224.0.0.251     | true
                    255.255.255.255 | true
                    240.0.0.1       | false
                    8.8.8.8         | false
                    fe80::1         | true
                    fd00::1         | true
                    ff02::fb        | true
                    ::              | true
                    ::1             | true
                    2001:db8::1     | false
                    """)
    void privateAddresses(String address, boolean isPrivate) {
        assertEquals(isPrivate, IpAddress.parse(address).orElseThrow().isPrivate());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # written           | shown             | group | local
                    00:1A:2b:3c:4d:5e   | 00:1a:2b:3c:4d:5e | false | false
                    001a.2b3c.4d5e      | 00:1a:2b:3c:4d:5e | false | false
                    01-00-5e-00-00-fb   | 01:00:5e:00:00:fb | true  | false
                    020000000001        | 02:00:00:00:00:01 | false | true
                    """)
    void macAddresses(String written, String shown, boolean group, boolean local) {
        var address = MacAddress.parse(written).orElseThrow();
        assertEquals(shown, address.toString());
        assertEquals(group, address.isGroup());
        assertEquals(local, address.isLocal());
    }

    @ParameterizedTest
    @CsvSource({"00:1a:2b:3c:4d", "00:1a:2b:3c:4d:5g", "00:1a:2b:3c:4d:5e:6f", "''"})
    void notMacAddresses(String written) {
        assertEquals(Optional.empty(), MacAddress.parse(written));
    }
}
