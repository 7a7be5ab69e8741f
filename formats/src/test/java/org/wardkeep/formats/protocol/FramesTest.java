package org.wardkeep.formats.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/// Messages of letters, which begin with one digit: their length, that digit included.
class FramesTest {
    private static final int MOST = 4;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # what comes     | what is read  | how it goes on
                      3ab2c          | 3ab 2c        | MORE
                    # pieces, and a header alone
                      3-a-b-2-c      | 3ab 2c        | MORE
                      113ab          | 1 1 3ab       | MORE
                      3a             | ''            | MORE
                    # the rest of a longer one is stepped over, here or later
                      8abcdefg2c     | 8abc 2c       | MORE
                      8ab            | ''            | MORE
                      8abc           | 8abc          | Skip[bytes=4]
                      8abcd          | 8abc          | Skip[bytes=3]
                    # no length, and what a reader says
                      3ab0c          | 3ab           | DONE
                      3!b2c          | 3!b           | ENCRYPTED
                    """)
    void messages(String pieces, String read, String last) {
        var messages = new ArrayList<String>();
        var frames =
                new Frames(
                        1,
                        MOST,
                        header -> header.u8(0) - '0',
                        (message, _) -> {
                            messages.add(message.text(0, message.length()));
                            return message.u8(1) == '!' ? Next.ENCRYPTED : Next.MORE;
                        });
        Next next = Next.MORE;
        for (var piece : pieces.split("-", -1)) {
            var bytes = piece.getBytes(StandardCharsets.US_ASCII);
            next = frames.take(new Slice(bytes), _ -> {});
        }
        assertEquals(read, String.join(" ", messages));
        assertEquals(last, next.toString());
    }
}
