package org.wardkeep.formats.fuzz;

import org.wardkeep.formats.fuzz.FuzzTarget.BrokenPromise;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.Slice;

import java.util.Arrays;

/// Shows the input to a decoder as one message, between bytes that are not of it.
record DatagramAttempt(DatagramDecoder decoder) implements FuzzTarget.Trial {
    /// More facts than that of one packet would flood whoever collects them.
    private static final int MOST_FACTS = 512;

    /// QUIC keeps 256 hellos of 4 KiB that are not whole yet; the others keep nothing.
    private static final long MOST_STATE = 2 << 20;

    private static final int BEFORE = 5;
    private static final byte FOREIGN = 0x5a;

    @Override
    public void run(byte[] input) {
        var bytes = new byte[input.length + 2 * BEFORE];
        Arrays.fill(bytes, FOREIGN);
        System.arraycopy(input, 0, bytes, BEFORE, input.length);
        var message = new Slice().wrap(bytes, BEFORE, input.length);
        var facts = new Facts(MOST_FACTS);
        decoder.recognises(message, 40_000, 40_001);
        decoder.decode(message, facts);
        if (StateSize.of(decoder) > MOST_STATE) {
            throw new BrokenPromise("a datagram decoder holds next to no state");
        }
    }
}
