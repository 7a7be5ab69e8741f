package org.wardkeep.formats.protocol;

/// What is asked of every decoder before bytes are shown to it.
public sealed interface Protocol permits StreamProtocol, DatagramDecoder {
    /// Short name as the field writes it: `DICOM`, `HL7`, `DHCP`. Stands in conversations.
    String name();

    /// The values that the first byte of a message can have; keeps packets from being offered to
    /// decoders that cannot mean them.
    FirstBytes firstBytes();
}
