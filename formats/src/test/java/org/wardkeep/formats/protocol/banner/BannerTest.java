package org.wardkeep.formats.protocol.banner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamTrial;

import java.nio.charset.StandardCharsets;

class BannerTest {
    private static final FtpProtocol FTP = new FtpProtocol();
    private static final SmtpProtocol SMTP = new SmtpProtocol();
    private static final TelnetProtocol TELNET = new TelnetProtocol();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    220 (vsFTPd 3.0.3)␍          | USER jo␍PASS secret␍ | Greeting[protocol=FTP, text=(vsFTPd 3.0.3)]
                    220-␍220-Scanner FTP␍220 Go␍ | FEAT␍                | Greeting[protocol=FTP, text=Scanner FTP]
                    """)
    void ftp(String greeting, String commands, String told) {
        assertEquals(told, String.join(";", StreamTrial.facts(FTP, "", greeting, commands)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    220 mx ESMTP Postfix␍ | EHLO ct7␍MAIL FROM:<jo@a>␍EHLO x␍ | Greeting[protocol=SMTP, text=mx ESMTP Postfix];MailClient[name=ct7]
                    220 mx ESMTP␍         | helo  ct7␍                        | Greeting[protocol=SMTP, text=mx ESMTP];MailClient[name=ct7]
                    """)
    void smtp(String greeting, String commands, String told) {
        assertEquals(told, String.join(";", StreamTrial.facts(SMTP, "", greeting, commands)));
    }

    @Test
    void telnet() {
        var options = new String(new char[] {0xff, 0xfd, 3, 0xff, 0xfa, 34, 1, 0xff, 0xf0});
        var server =
                (options + "\r\n\r\nPump OS 2.1\r\nlogin: ").getBytes(StandardCharsets.ISO_8859_1);
        var client = (options + "jo\r\n").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "Greeting[protocol=TELNET, text=Pump OS 2.1 login:]",
                String.join(";", StreamTrial.facts(TELNET, new byte[0], server, client)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    220 FTP ready   | YES  | MORE
                    220 mx ESMTP    | MORE | YES
                    220 hello       | MORE | MORE
                    USER jo         | YES  | NO
                    EHLO a          | NO   | YES
                    Empty text      | NO   | NO
                    """)
    void recognition(String head, Recognition ftp, Recognition smtp) {
        var slice = new Slice(head.getBytes(StandardCharsets.US_ASCII));
        if (FTP.firstBytes().has(slice.u8(0))) {
            assertEquals(ftp, FTP.recognises(Direction.TO_SERVER, slice));
        }
        if (SMTP.firstBytes().has(slice.u8(0))) {
            assertEquals(smtp, SMTP.recognises(Direction.TO_SERVER, slice));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ndpi/ftp.pcap      | Greeting[protocol=FTP, text=(vsFTPd 3.0.3)]
                    ndpi/smtp.pcap     | Greeting[protocol=SMTP, text=pigeon.eyrie.af.mil ESMTP Sendmail 8.8.7/8.8.7; Sat, 7 Aug 1999 08:20:11 -0400]
                    ndpi/smtp.pcap     | MailClient[name=delta.peach.mil]
                    ndpi/telnet.pcap   | Greeting[protocol=TELNET, text=OpenBSD/i386 (oof) (ttyp2) login:]
                    """)
    void captures(String capture, String told) {
        var facts = StreamTrial.capture(capture, FTP, SMTP, TELNET);
        assertTrue(facts.contains(told), facts);
    }

    @Test
    void anythingIsSurvived() {
        var reply = "220-a\r\n220 FTP\r\n".getBytes(StandardCharsets.US_ASCII);
        var command = "AUTH TLS\r\nEHLO a\r\n".getBytes(StandardCharsets.US_ASCII);
        StreamTrial.survives(FTP, command, reply);
        StreamTrial.survives(SMTP, command, reply);
        StreamTrial.survives(TELNET, StreamTrial.hex("fffd03fffa2201fff041"), reply);
    }
}
