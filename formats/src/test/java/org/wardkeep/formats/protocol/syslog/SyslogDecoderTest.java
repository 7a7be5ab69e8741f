package org.wardkeep.formats.protocol.syslog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Datagrams;
import org.wardkeep.formats.protocol.Slice;

import java.io.IOException;

class SyslogDecoderTest {
    private static final SyslogDecoder DECODER = new SyslogDecoder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # both forms; nothing of the message
                    3c3133343e3120323032362d31312d32335431303a30303a30305a206374312073736864203132202d202d2070617469656e7420444f45 | SyslogSource[host=ct1, program=sshd]
                    # likewise
                    3c3134373e4a616e2020322031303a30393a3532206e6236206368696c6c6973706f745b343232325d3a20433a3139322e3136382e322e3833 | SyslogSource[host=nb6, program=chillispot]
                    # likewise
                    3c32363e4a616e2030312030303a30313a3437206e6236206e62643a2030313d37 | SyslogSource[host=nb6, program=nbd]
                    # what is not known
                    3c3133343e31202d202d20617070202d202d202d | SyslogSource[host=, program=app]
                    # a message without program, or without head
                    3c31333e4a616e2020322031303a30393a35322070617469656e7420444f452061646d6974746564 | ''
                    # likewise
                    3c3138393e37323a204d61722020332031393a35373a31372e3337313a20254c494e4b2d352d4348414e4745443a20496e74657266616365 | ''
                    # likewise
                    3c3133343e70617469656e7420444f45 | ''
                    # no number
                    3c3e31202d20612062 | ''
                    """)
    void messages(String hex, String facts) {
        assertEquals(facts, Datagrams.facts(DECODER, Datagrams.bytes(hex)));
        Datagrams.assertSurvives(DECODER, Datagrams.bytes(hex));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # message | from port | to port | recognised
                    3c3133343e3120323032362d31312d32335431303a30303a30305a206374312073736864203132202d202d2070617469656e7420444f45 | 514 | 514 | true
                    3c3133343e3120323032362d31312d32335431303a30303a30305a206374312073736864203132202d202d2070617469656e7420444f45 | 40000 | 40001 | false
                    3c313233343e3120 | 514 | 514 | false
                    3c613e | 514 | 514 | false
                    """)
    void recognition(String hex, int from, int to, boolean isRecognised) {
        assertEquals(isRecognised, DECODER.recognises(new Slice(Datagrams.bytes(hex)), from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndpi/syslog.pcap"})
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        Datagrams.assertRecorded(DECODER, SyslogDecoderTest.class, capture);
    }
}
