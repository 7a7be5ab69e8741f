package org.wardkeep.formats.protocol.poct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamTrial;

import java.nio.charset.StandardCharsets;
import java.util.List;

class PoctProtocolTest {
    private static final PoctProtocol PROTOCOL = new PoctProtocol();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            textBlock =
                    """
                    <HEL.R01><DEV><DEV.vendor_id V="A"/><DEV.model_id V="M &amp; N"/></DEV></HEL.R01>  ! vendor=A, model=M & N
                    # other quotes, blanks, attributes, the value in another order, no V
                    <HEL.R01><DEV><DEV.serial_id DN="x" V = 'S"1' /><DEV.model_id XV="no"/></DEV>       ! serial=S"1
                    <HEL.R01><DEV><DEV.serial_id V="1"></DEV.serial_id><DEV.sw_version V="2"/></DEV>    ! serial=1, software=2
                    # nothing of patients or operators, nor a device that says nothing
                    <OBS.R01><PT><PT.patient_id V="P1"/><PT.name V="DOE"/></PT><DEV></DEV></OBS.R01>    !
                    <HEL.R01><DEV><DEV.DEV.vendor_id V="A"/></DEV>                                      !
                    """)
    void messages(String written, String told) {
        var facts = StreamTrial.facts(PROTOCOL, written);
        var expected = told == null ? List.of() : List.of("PoctDevice[" + told + "]");
        assertEquals(expected, facts.stream().map(PoctProtocolTest::withoutEmpty).toList());
    }

    private static String withoutEmpty(String fact) {
        return fact.replaceAll("\\w+=(, |(?=]))", "").replace(", ]", "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            textBlock =
                    """
                    <?xml version="1.0"?><HEL.R01>   ! YES
                    <?xml version="1.0"?>            ! MORE
                    <?xml ver                        ! MORE
                    <OBS.R02                         ! YES
                    <HEL.                            ! MORE
                    <html><head>                     ! NO
                    <?xml version="1.0"?><soap:Env   ! NO
                    """)
    void recognition(String head, Recognition expected) {
        var bytes = head.getBytes(StandardCharsets.UTF_8);
        assertEquals(expected, PROTOCOL.recognises(Direction.TO_SERVER, new Slice(bytes)));
    }

    @Test
    void theCaptureGivesTheAnalyser() {
        assertEquals(
                "1 × 10.20.4.51 PoctDevice[identifier=00-0B-AB-22-33-44, vendor=SYNTHMED,"
                        + " model=BGA-90, serial=393-092R0123N0004,"
                        + " manufacturer=SynthMed Diagnostics ApS, hardware=1.4, software=3.5 MR7,"
                        + " name=Blood gas analyzer]\n",
                StreamTrial.capture("medical/synthetic_poct.pcap", PROTOCOL));
    }

    @Test
    void anythingIsSurvived() {
        var hello = "<?xml?><HEL.R01><DEV><DEV.vendor_id V=\"A\"/><DEV.model_id V='1'/></DEV>";
        StreamTrial.survives(PROTOCOL, hello.getBytes(StandardCharsets.UTF_8));
    }
}
