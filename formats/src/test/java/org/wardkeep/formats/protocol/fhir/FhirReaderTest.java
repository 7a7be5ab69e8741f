package org.wardkeep.formats.protocol.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.protocol.Slice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

class FhirReaderTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            textBlock =
                    """
                    # R4, the type after the fields; a name that a user gave, a patient
                    {"manufacturer":"M","deviceName":[{"name":"Jo's pump","type":"user-friendly-name"},{"name":"P7","type":"model-name"}],"patient":{"display":"DOE"},"version":[{"type":{"text":"fw"},"value":"1.2"}],"resourceType":"Device"} ! FhirDevice[manufacturer=M, model=P7, serial=, versions=[fw 1.2], udi=, deviceIdentifier=]
                    # R5
                    {"resourceType":"Device","name":[{"value":"P8","type":"model-name"}],"serialNumber":"S1"} ! FhirDevice[manufacturer=, model=P8, serial=S1, versions=[], udi=, deviceIdentifier=]
                    # STU3
                    {"resourceType":"Device","model":"P6","version":"3","udi":{"deviceIdentifier":"0404"}} ! FhirDevice[manufacturer=, model=P6, serial=, versions=[3], udi=, deviceIdentifier=0404]
                    # a bundle with a patient
                    {"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","name":[{"value":"DOE","type":"model-name"}],"manufacturer":"DOE"}},{"resource":{"resourceType":"Device","manufacturer":"M"}}]} ! FhirDevice[manufacturer=M, model=, serial=, versions=[], udi=, deviceIdentifier=];FhirPatientData[types=[Patient]]
                    {"resourceType":"CapabilityStatement","name":"x","version":"9","software":{"name":"EHR","version":"12"},"fhirVersion":"4.0.1","implementation":{"description":"Test"}} ! FhirServer[software=EHR, version=12, fhirVersion=4.0.1, implementation=Test]
                    # cut, broken, of the wrong kind, empty, a patient alone
                    {"resourceType":"Device","manufacturer":"M","serialNumber":"12 ! FhirDevice[manufacturer=M, model=, serial=, versions=[], udi=, deviceIdentifier=]
                    {"resourceType":"Device","manufacturer":{"a":[1]},"serialNumber":7} !
                    [[[[[ !
                    <xml> !
                    {"resourceType":"Patient","manufacturer":"M","name":[{"family":"DOE"}]} ! FhirPatientData[types=[Patient]]
                    # words of the standard only
                    {"resourceType":"Doe, John"} !
                    """)
    void resources(String json, String fact) {
        var facts = new ArrayList<String>();
        var body = new Slice(json.getBytes(StandardCharsets.UTF_8));
        FhirReader.read(body, one -> facts.add(one.toString()));
        assertEquals(fact == null ? "" : fact, String.join(";", facts));
    }
}
