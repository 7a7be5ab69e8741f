package org.wardkeep.operations.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.capture.CapturedPacket;

/// Packets of a real interface: `acceptance/lab/live`, which needs root.
class LiveCaptureTest {
    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", ".", "..", "../lo", "no-such-if0", "a name longer than 15"})
    @EnabledOnOs(OS.LINUX)
    void whatIsNoInterfaceIsTold(String name) {
        try (var capture = new LiveCapture(name, () -> false)) {
            assertFalse(capture.next(new CapturedPacket()));
            assertEquals(1, capture.problems().size());
            var told = capture.problems().getFirst();
            assertEquals("interface " + name, told.source());
            assertTrue(told.message().contains("see: ip link"), told.message());
            assertEquals(0, capture.dropped());
        }
    }
}
