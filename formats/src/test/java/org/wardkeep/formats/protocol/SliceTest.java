package org.wardkeep.formats.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

class SliceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # at        | u8  | u16    | u16le  | u24      | u32        | u32le
                    0           | 255 | 0xff01 | 0x01ff | 0xff0102 | 0xff010203 | 0x030201ff
                    1           | 1   | 0x0102 | 0x0201 | 0x010203 | -1         | -1
                    3           | 3   | -1     | -1     | -1       | -1         | -1
                    4           | -1  | -1     | -1     | -1       | -1         | -1
                    -1          | -1  | -1     | -1     | -1       | -1         | -1
                    2147483647  | -1  | -1     | -1     | -1       | -1         | -1
                    -2147483648 | -1  | -1     | -1     | -1       | -1         | -1
                    """)
    void readsOutsideAreMinusOne(
            int at, String u8, String u16, String u16le, String u24, String u32, String u32le) {
        var slice = new Slice().wrap(HexFormat.of().parseHex("aaff010203bb"), 1, 4);
        assertEquals(Long.decode(u8), slice.u8(at));
        assertEquals(Long.decode(u16), slice.u16(at));
        assertEquals(Long.decode(u16le), slice.u16le(at));
        assertEquals(Long.decode(u24), slice.u24(at));
        assertEquals(Long.decode(u32), slice.u32(at));
        assertEquals(Long.decode(u32le), slice.u32le(at));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # bytes        | text
                    20414220        | AB
                    414200          | AB
                    41c3a9          | Aé
                    41e9            | Aé
                    1b5b33316d41    | [31mA
                    41e280ae42      | AB
                    ''              | ''
                    """)
    void textIsFitToBeShown(String hex, String text) {
        var bytes = HexFormat.of().parseHex(hex);
        assertEquals(text, new Slice(bytes).text(0, bytes.length));
    }

    @Test
    void textIsCut() {
        var bytes = "x".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
        assertEquals(Slice.LONGEST_TEXT, new Slice(bytes).text(0, 1_000).length());
        assertEquals("", new Slice(bytes).text(-1, -1));
        assertEquals("x", new Slice(bytes).text(999, 1_000));
    }

    @Test
    void charactersAreFound() {
        var slice = new Slice("MSH|^~\\&".getBytes(StandardCharsets.US_ASCII));
        assertTrue(slice.isAt(0, "MSH"));
        assertFalse(slice.isAt(6, "\\&\r"));
        assertEquals(3, slice.indexOf('|', 0));
        assertEquals(-1, slice.indexOf('|', 4));
    }

    @Test
    void piecesAreGatheredUpToTheBound() {
        var gather = new Gather(6);
        assertEquals(2, gather.fill(new Slice(new byte[] {1, 2}), 0, 4));
        assertEquals(2, gather.fill(new Slice(new byte[] {9, 3, 4, 5}), 1, 4));
        assertEquals(0x0304, gather.slice().u16(2));
        assertEquals(2, gather.fill(new Slice(new byte[] {5, 6, 7}), 0, 100));
        assertTrue(gather.isFull());
        gather.clear();
        assertEquals(0, gather.length());
    }
}
