package org.wardkeep.formats.protocol.wsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Slice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Bodies as devices of IEEE 11073 SDC send them, by hand.
class DeviceMetadataTest {
    private static final String METADATA =
            """
            <s:Envelope><s:Body><m:Metadata><m:MetadataSection>
            <d:ThisModel><d:Manufacturer xml:lang="de">Maker &amp; Sons</d:Manufacturer>
            <d:Manufacturer xml:lang="en">other</d:Manufacturer>
            <d:ModelName>Pump</d:ModelName><d:ModelNumber>P-1</d:ModelNumber></d:ThisModel>
            <d:ThisDevice><d:FriendlyName>Pump 4</d:FriendlyName>
            <d:FirmwareVersion>2.8.1</d:FirmwareVersion><d:SerialNumber>SN7</d:SerialNumber>
            </d:ThisDevice></m:MetadataSection></m:Metadata></s:Body></s:Envelope>
            """;

    private static final String MDIB =
            """
            <s:Envelope><s:Body><p:MdDescription><p:Mds><p:MetaData>
            <p:Udi><p:DeviceIdentifier>04049098000123</p:DeviceIdentifier></p:Udi>
            <p:Manufacturer>Maker</p:Manufacturer><p:ModelName>Monitor</p:ModelName>
            <p:SerialNumber>SN8</p:SerialNumber></p:MetaData></p:Mds></p:MdDescription>
            <p:PatientContext><p:CoreData><p:Givenname>JO</p:Givenname>
            <p:SerialNumber>P123</p:SerialNumber><p:FriendlyName>JO</p:FriendlyName>
            </p:CoreData></p:PatientContext></s:Body></s:Envelope>
            """;

    private static final WsdDevice PUMP =
            new WsdDevice("Maker & Sons", "Pump", "P-1", "Pump 4", "2.8.1", "SN7", "");

    @Test
    void modelAndDeviceAreRead() {
        assertEquals(List.of(PUMP), read(bytes(METADATA)));
    }

    @Test
    void packedBodiesAreReadAlsoWhenTheyAreCut() throws IOException {
        var packed = gzip(bytes(METADATA));
        assertEquals(List.of(PUMP), read(packed));
        assertEquals(List.of(PUMP), read(Arrays.copyOf(packed, packed.length - 8)));
        for (int length = 0; length < packed.length; length++) {
            assertTrue(read(Arrays.copyOf(packed, length)).size() <= 1);
        }
    }

    @Test
    void aMedicalDeviceSystemIsReadAndNothingOfItsPatient() {
        var monitor = new WsdDevice("Maker", "Monitor", "", "", "", "SN8", "04049098000123");
        assertEquals(List.of(monitor), read(bytes(MDIB)));
    }

    @Test
    void aBodyThatUnpacksToGigabytesStaysSmall() throws IOException {
        var zeros = new byte[50_000_000];
        assertEquals(List.of(), read(gzip(zeros)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    private static List<Observation> read(byte[] body) {
        var facts = new ArrayList<Observation>();
        DeviceMetadata.read(new Slice(body), facts::add);
        return facts;
    }
}
