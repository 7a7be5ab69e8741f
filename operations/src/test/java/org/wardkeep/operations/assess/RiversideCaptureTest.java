package org.wardkeep.operations.assess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class RiversideCaptureTest {
    private static final Path CAPTURE =
            Path.of(System.getProperty("wardkeep.root", ".."))
                    .resolve("examples/riverside/captures/ward-network.pcap");

    @Test
    void theCaptureOfTheExampleIsTheOneThatIsWritten() throws IOException {
        assertArrayEquals(Files.readAllBytes(CAPTURE), RiversideCapture.bytes());
    }
}
