package org.wardkeep.formats;

import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.Protocol;
import org.wardkeep.formats.protocol.StreamProtocol;
import org.wardkeep.formats.protocol.arp.ArpDecoder;
import org.wardkeep.formats.protocol.astm.AstmProtocol;
import org.wardkeep.formats.protocol.bacnet.BacnetDecoder;
import org.wardkeep.formats.protocol.banner.FtpProtocol;
import org.wardkeep.formats.protocol.banner.SmtpProtocol;
import org.wardkeep.formats.protocol.banner.TelnetProtocol;
import org.wardkeep.formats.protocol.cdp.CdpDecoder;
import org.wardkeep.formats.protocol.dhcp.DhcpDecoder;
import org.wardkeep.formats.protocol.dhcp6.Dhcp6Decoder;
import org.wardkeep.formats.protocol.dicom.DicomProtocol;
import org.wardkeep.formats.protocol.dns.DnsDecoder;
import org.wardkeep.formats.protocol.hl7.Hl7Protocol;
import org.wardkeep.formats.protocol.http.HttpProtocol;
import org.wardkeep.formats.protocol.kerberos.KerberosDecoder;
import org.wardkeep.formats.protocol.kerberos.KerberosProtocol;
import org.wardkeep.formats.protocol.ldap.CldapDecoder;
import org.wardkeep.formats.protocol.ldap.LdapProtocol;
import org.wardkeep.formats.protocol.lldp.LldpDecoder;
import org.wardkeep.formats.protocol.llmnr.LlmnrDecoder;
import org.wardkeep.formats.protocol.mdns.MdnsDecoder;
import org.wardkeep.formats.protocol.modbus.ModbusProtocol;
import org.wardkeep.formats.protocol.netbios.NetbiosDatagramDecoder;
import org.wardkeep.formats.protocol.netbios.NetbiosNameDecoder;
import org.wardkeep.formats.protocol.ntp.NtpDecoder;
import org.wardkeep.formats.protocol.opcua.OpcUaProtocol;
import org.wardkeep.formats.protocol.poct.PoctProtocol;
import org.wardkeep.formats.protocol.quic.QuicDecoder;
import org.wardkeep.formats.protocol.radius.RadiusDecoder;
import org.wardkeep.formats.protocol.rdp.RdpProtocol;
import org.wardkeep.formats.protocol.s7.S7Protocol;
import org.wardkeep.formats.protocol.smb.SmbProtocol;
import org.wardkeep.formats.protocol.snmp.SnmpDecoder;
import org.wardkeep.formats.protocol.ssdp.SsdpDecoder;
import org.wardkeep.formats.protocol.ssh.SshProtocol;
import org.wardkeep.formats.protocol.syslog.SyslogDecoder;
import org.wardkeep.formats.protocol.tds.TdsProtocol;
import org.wardkeep.formats.protocol.tls.TlsProtocol;
import org.wardkeep.formats.protocol.wsd.WsdDecoder;

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
                new DicomProtocol(),
                new Hl7Protocol(),
                new AstmProtocol(),
                new HttpProtocol(),
                new PoctProtocol(),
                new TlsProtocol(),
                new FtpProtocol(),
                new SmbProtocol(),
                new KerberosProtocol(),
                new LdapProtocol(),
                new RdpProtocol(),
                new S7Protocol(),
                new OpcUaProtocol(),
                new TdsProtocol(),
                new SmtpProtocol(),
                new SshProtocol(),
                new TelnetProtocol(),
                // Nothing names it, so that all others are asked before.
                new ModbusProtocol());
    }

    /// Over UDP, or without IP.
    public static List<DatagramDecoder> datagrams() {
        return List.of(
                new ArpDecoder(),
                new BacnetDecoder(),
                new CdpDecoder(),
                new CldapDecoder(),
                new DhcpDecoder(),
                new Dhcp6Decoder(),
                new DnsDecoder(),
                new KerberosDecoder(),
                new LldpDecoder(),
                new LlmnrDecoder(),
                new MdnsDecoder(),
                new NetbiosDatagramDecoder(),
                new NetbiosNameDecoder(),
                new NtpDecoder(),
                new QuicDecoder(),
                new RadiusDecoder(),
                new SnmpDecoder(),
                new SsdpDecoder(),
                new SyslogDecoder(),
                new WsdDecoder());
    }
}
