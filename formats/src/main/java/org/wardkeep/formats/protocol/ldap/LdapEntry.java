package org.wardkeep.formats.protocol.ldap;

import org.wardkeep.formats.protocol.Ber;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.dns.DnsName;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads attributes of a directory's own entry, and who looks for a domain controller.
final class LdapEntry {
    /// Attributes that are read, in lower case. Add yours here.
    private static final Set<String> READ =
            Set.of(
                    "dnshostname",
                    "defaultnamingcontext",
                    "namingcontexts",
                    "vendorname",
                    "vendorversion",
                    "domaincontrollerfunctionality",
                    "objectclass");

    private static final String CONTROLLER = "netlogon";
    private static final int SET = 0x31;
    private static final int AND = 0xa0;
    private static final int EQUAL = 0xa3;
    private static final int MOST_ATTRIBUTES = 64;

    /// An answer with names, and the same where the account is not known (MS-ADTS 6.3.1.3).
    private static final int KNOWN = 23;

    private static final int NOT_KNOWN = 25;

    /// Operation, filling, flags, the domain's GUID.
    private static final int NAMES = 24;

    private static final int NAME_COUNT = 8;

    private LdapEntry() {}

    static void root(Ber attributes, Sink sink) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < MOST_ATTRIBUTES && attributes.next(LdapMessage.SEQUENCE); i++) {
            var attribute = attributes.inside();
            if (!attribute.next(LdapMessage.OCTETS)) {
                continue;
            }
            var name = attribute.text().toLowerCase(Locale.ROOT);
            var all = attribute.into(SET);
            if (!all.next(LdapMessage.OCTETS)) {
                continue;
            }
            if (name.equals(CONTROLLER)) {
                controller(all.content(), sink);
            } else if (READ.contains(name)) {
                values.putIfAbsent(name, all.text());
                // The class of the entry names the program, among others that name nothing.
                while (name.equals("objectclass") && all.next(LdapMessage.OCTETS)) {
                    values.merge(name, all.text(), (before, one) -> before + " " + one);
                }
            }
        }
        server(values, sink);
    }

    private static void server(Map<String, String> values, Sink sink) {
        var host = values.getOrDefault("dnshostname", "");
        var context =
                values.getOrDefault(
                        "defaultnamingcontext", values.getOrDefault("namingcontexts", ""));
        var vendor = values.getOrDefault("vendorname", "");
        var version = values.getOrDefault("vendorversion", "");
        var level = values.getOrDefault("domaincontrollerfunctionality", "");
        if (vendor.isEmpty() && values.getOrDefault("objectclass", "").contains("OpenLDAP")) {
            vendor = "OpenLDAP";
        }
        if (!(host + context + vendor + version + level).isEmpty()) {
            sink.accept(new LdapServer(host, context, vendor, version, level));
        }
    }

    /// MS-ADTS 6.3.1.9. The user's name is the sixth of the names and is not read.
    private static void controller(Slice answer, Sink sink) {
        int operation = answer.u16le(0);
        if (operation != KNOWN && operation != NOT_KNOWN) {
            return;
        }
        var names = new int[NAME_COUNT];
        int at = NAMES;
        for (int i = 0; i < NAME_COUNT && at >= 0; i++) {
            names[i] = at;
            at = DnsName.skip(answer, at);
        }
        if (at < 0) {
            return;
        }
        sink.accept(
                new LdapController(
                        DnsName.read(answer, names[2]),
                        DnsName.read(answer, names[1]),
                        DnsName.read(answer, names[4]),
                        DnsName.read(answer, names[3]),
                        DnsName.read(answer, names[6])));
    }

    /// The filter by which a machine looks for a controller holds its own name (MS-ADTS 6.3.3.2).
    static void filter(Ber filter, Sink sink) {
        var parts = filter.into(AND);
        var host = "";
        var domain = "";
        boolean isSearch = false;
        for (int i = 0; i < MOST_ATTRIBUTES && parts.next(EQUAL); i++) {
            var part = parts.inside();
            if (!part.next(LdapMessage.OCTETS)) {
                continue;
            }
            var name = part.text().toLowerCase(Locale.ROOT);
            isSearch |= name.equals("ntver");
            boolean isRead = name.equals("host") || name.equals("dnsdomain");
            if (isRead && part.next(LdapMessage.OCTETS)) {
                host = name.equals("host") ? part.text() : host;
                domain = name.equals("host") ? domain : part.text();
            }
        }
        if (isSearch && !host.isEmpty()) {
            sink.accept(new LdapClient(host, domain));
        }
    }
}
