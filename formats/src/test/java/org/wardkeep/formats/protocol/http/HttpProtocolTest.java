package org.wardkeep.formats.protocol.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamTrial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

class HttpProtocolTest {
    private static final HttpProtocol PROTOCOL = new HttpProtocol();

    private static final String ASK = "GET / HTTP/1.1␍Host: a␍␍";
    private static final String ASKED = "HttpClient[host=a, agent=]";

    /// Requests and answers in turns, separated by `>>`; `␍` is CR LF.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            textBlock =
                    """
                    GET /p?patient=P1 HTTP/1.1␍Host: ehr:80␍User-Agent: X/1␍Cookie: s=1␍␍ ! HttpClient[host=ehr:80, agent=X/1]
                    # letters of any case, lines that end with LF, an empty line before
                    ␍GET / HTTP/1.0␍HOST:a␍uSER-aGENT:  b  ␍␍ ! HttpClient[host=a, agent=b]
                    # the request has a body that looks like a message
                    POST / HTTP/1.1␍Host: a␍Content-Length: 24␍␍GET / HTTP/1.1␍Host: x␍␍␍GET / HTTP/1.1␍Host: b␍␍ ! HttpClient[host=a, agent=];HttpClient[host=b, agent=]
                    POST / HTTP/1.1␍Host: a␍Transfer-Encoding: chunked␍␍6;x=1␍GET / ␍0␍T: 1␍␍GET / HTTP/1.1␍Host: b␍␍ ! HttpClient[host=a, agent=];HttpClient[host=b, agent=]
                    """)
    void requests(String request, String facts) {
        assertEquals(facts, String.join(";", StreamTrial.facts(PROTOCOL, request)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            textBlock =
                    """
                    HTTP/1.1 200 OK␍Server: S/1␍X-Powered-By: P␍␍ ! HttpServer[software=S/1, poweredBy=P, realm=]
                    HTTP/1.1 401 No␍WWW-Authenticate: Digest qop="auth", realm="Axis M30", nonce="1"␍␍ ! HttpServer[software=, poweredBy=, realm=Axis M30]
                    HTTP/1.0 200 OK␍Content-Type: text/html␍␍<html><TITLE x="1">Pump\u202e 7</title> ! HttpPage[title=Pump 7]
                    HTTP/1.1 200 OK␍Content-Type: text/html;x␍Transfer-Encoding: chunked␍␍5␍<titl␍8␍e>In</tit␍0␍␍ ! HttpPage[title=In]
                    HTTP/1.1 100 Go on␍␍HTTP/1.1 200 OK␍Content-Type: text/html␍Content-Length: 17␍␍<title>A</title> ! HttpPage[title=A]
                    HTTP/1.1 200 OK␍Content-Type: text/plain␍␍<title>A</title> !
                    HTTP/1.1 204 No␍Server: S␍Content-Length: 9␍␍HTTP/1.1 200 OK␍Server: T␍␍ ! HttpServer[software=S, poweredBy=, realm=];HttpServer[software=T, poweredBy=, realm=]
                    HTTP/1.1 200 OK␍Content-Length: 999999999999999999999999␍␍HTTP/1.1 200 OK␍Server: T␍␍ !
                    HTTP/1.1 200 OK␍Transfer-Encoding: chunked␍␍fffffffffffffffffff␍HTTP/1.1 200 OK␍Server: T␍␍ !
                    """)
    void answers(String answer, String facts) {
        var expected = ASKED + (facts == null ? "" : ";" + facts);
        assertEquals(expected, String.join(";", StreamTrial.facts(PROTOCOL, ASK, answer)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    # a page that not everybody is shown, an answer to HEAD, to nothing that was seen
                    GET / HTTP/1.1␍Cookie: a=1␍␍               ! false
                    GET / HTTP/1.1␍Authorization: Basic eDp5␍␍ ! false
                    HEAD / HTTP/1.1␍␍                          ! false
                    GET / HTTP/1.1␍␍                           ! true
                    """)
    void titlesAreReadOnlyWhereAnybodySeesThem(String request, boolean isRead) {
        var answer = "HTTP/1.1 200 OK␍Content-Type: text/html␍␍<title>DOE^JO</title>";
        assertEquals(isRead, StreamTrial.facts(PROTOCOL, request, answer).size() == 1);
        assertEquals(List.of(), StreamTrial.facts(PROTOCOL, "", answer));
    }

    @Test
    void packedPagesAreReadWithinBounds() throws IOException {
        var page = "<title>Ward 7</title>" + "x".repeat(10_000_000);
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        var head =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n"
                        + "Content-Length: "
                        + packed.size()
                        + "\r\n\r\n";
        var answer = new ByteArrayOutputStream();
        answer.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        packed.writeTo(answer);
        var ask = ASK.replace("␍", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of(ASKED, "HttpPage[title=Ward 7]"),
                StreamTrial.facts(PROTOCOL, ask, answer.toByteArray()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    GET /             ! YES
                    GET               ! MORE
                    GET x             ! NO
                    GET http://a      ! YES
                    HTTP/1.1 200      ! YES
                    HTT               ! MORE
                    CONNECT a:443     ! YES
                    OPTIONS * HTTP/   ! YES
                    OPTIONS sip:a     ! NO
                    OPTIONS rtsp://a  ! NO
                    NOTIFY * HTTP/1.1 ! YES
                    H|                ! NO
                    """)
    void recognition(String head, Recognition expected) {
        var bytes = head.getBytes(StandardCharsets.UTF_8);
        assertEquals(expected, PROTOCOL.recognises(Direction.TO_SERVER, new Slice(bytes)));
    }

    @Test
    void theFhirCaptureGivesServerAndDeviceAndNoPatient() {
        assertEquals(
                """
                3 × 10.20.2.12 HttpServer[software=SynthFHIR/1.0 Python/3.11.7, poweredBy=HAPI FHIR 8.0.0 REST Server (FHIR Server; FHIR 4.0.1/R4), realm=]
                1 × 10.20.2.12 FhirDevice[manufacturer=SynthMed, model=VM-6, serial=5399112233, versions=[VF9.1], udi=(01)04049098000123(21)5399112233, deviceIdentifier=04049098000123]
                1 × 10.20.2.12 FhirServer[software=SynthEHR, version=12.4, fhirVersion=4.0.1, implementation=]
                1 × 10.20.4.41 FhirPatientData[types=[Observation]]
                2 × 10.20.4.41 HttpClient[host=10.20.2.12:8080, agent=curl/7.88.1]
                1 × 10.20.4.41 HttpClient[host=10.20.2.12:8080, agent=SynthMonitorGateway/3.2 (VM-6; SN 5399112233) OkHttp/4.9]
                """
                        .lines()
                        .sorted()
                        .toList(),
                StreamTrial.capture("medical/synthetic_fhir_http.pcap", PROTOCOL)
                        .lines()
                        .sorted()
                        .toList());
    }

    @Test
    void windowsSaysItsNameInHttp() {
        var facts = StreamTrial.capture("malcolm/NTLM.pcap", PROTOCOL);
        assertTrue(
                facts.contains("NtlmHost[message=3, computer=WANG_WENCHAO, domain=example"), facts);
        assertFalse(facts.contains("administrator"), facts);
    }

    @Test
    void anythingIsSurvived() {
        var ask = "POST / HTTP/1.1␍Transfer-Encoding: chunked␍␍2␍ab␍0␍␍";
        var answer =
                """
                HTTP/1.1 200 OK␍Content-Type: application/fhir+json␍Content-Length: 54␍␍
                {"resourceType":"Device","manufacturer":"A","udi":[]}
                """;
        StreamTrial.survives(PROTOCOL, bytes(ask), bytes(answer));
    }

    private static byte[] bytes(String written) {
        return written.replace("␍", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
