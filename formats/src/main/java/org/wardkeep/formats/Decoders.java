package org.wardkeep.formats;

import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.Protocol;
import org.wardkeep.formats.protocol.StreamProtocol;
import org.wardkeep.formats.protocol.astm.AstmProtocol;
import org.wardkeep.formats.protocol.banner.FtpProtocol;
import org.wardkeep.formats.protocol.banner.SmtpProtocol;
import org.wardkeep.formats.protocol.banner.TelnetProtocol;
import org.wardkeep.formats.protocol.http.HttpProtocol;
import org.wardkeep.formats.protocol.poct.PoctProtocol;
import org.wardkeep.formats.protocol.smb.SmbProtocol;
import org.wardkeep.formats.protocol.ssh.SshProtocol;
import org.wardkeep.formats.protocol.tls.TlsProtocol;

import java.util.List;
import java.util.stream.Stream;

/// Every protocol that is decoded, in the order they are asked: what can be told for certain first.
/// Add yours here.
public final class Decoders {
    private Decoders() {}

    public static List<Protocol> all() {
        return Stream.<Protocol>concat(streams().stream(), datagrams().stream()).toList();
    }

    /// Over TCP.
    public static List<StreamProtocol> streams() {
        return List.of(
                new AstmProtocol(),
                new FtpProtocol(),
                new SmtpProtocol(),
                new TelnetProtocol(),
                new HttpProtocol(),
                new PoctProtocol(),
                new SmbProtocol(),
                new SshProtocol(),
                new TlsProtocol());
    }

    /// Over UDP, or without IP.
    public static List<DatagramDecoder> datagrams() {
        return List.of();
    }
}
