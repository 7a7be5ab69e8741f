package org.wardkeep.formats.protocol.astm;

import org.wardkeep.formats.protocol.Observation;

/// That an analyser or a laboratory system opened a message (LIS2-A2, 6, header record). Components
/// are separated by `^`, whatever the message uses.
///
/// @param sender who sends, often name, software version and serial number (H-5)
/// @param receiver whom it is for (H-10); empty when not said
/// @param version version of the standard, such as `LIS2-A2` or `1` (H-13); empty when not said
public record AstmSender(String sender, String receiver, String version) implements Observation {
    @Override
    public String protocol() {
        return AstmProtocol.NAME;
    }
}
