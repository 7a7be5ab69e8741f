package org.wardkeep.formats.protocol.kerberos;

import org.wardkeep.formats.protocol.Ber;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Who is named (RFC 4120, 5.2.2). Only machines and well-known kinds of services are told: any
/// other name may be a person's, also with a second part, as in `name/admin`.
record Principal(List<String> parts) {
    static final Principal NOBODY = new Principal(List.of());

    /// Kinds of services whose second part is a host (Microsoft, service principal names; MIT, the
    /// names that its programs use). Add yours here.
    private static final Set<String> KINDS =
            Set.of(
                    "afpserver",
                    "cifs",
                    "dicom",
                    "dns",
                    "exchangemdb",
                    "ftp",
                    "gc",
                    "hl7",
                    "host",
                    "http",
                    "imap",
                    "ipp",
                    "ldap",
                    "mssqlsvc",
                    "nfs",
                    "pop",
                    "postgres",
                    "print",
                    "restrictedkrbhost",
                    "rpcss",
                    "smtp",
                    "termsrv",
                    "vnc",
                    "wsman");

    private static final int SEQUENCE = 0x30;
    private static final int NAMES = 0xa1;
    private static final int STRING = 0x1b;
    private static final int MOST_PARTS = 4;

    Principal {
        parts = List.copyOf(parts);
    }

    /// @param name inside of the field that holds it
    static Principal read(Ber name) {
        var names = name.into(SEQUENCE).into(NAMES).into(SEQUENCE);
        var parts = new ArrayList<String>();
        while (parts.size() < MOST_PARTS && names.next(STRING)) {
            parts.add(names.text());
        }
        return new Principal(parts);
    }

    /// The machine's name; empty for whoever is none.
    String machine() {
        if (parts.size() == 2 && parts.getFirst().equalsIgnoreCase("host")) {
            return parts.get(1);
        }
        if (parts.size() != 1) {
            return "";
        }
        // A name for use in other realms has its own behind it (RFC 6806, 5).
        var account = parts.getFirst().split("@", 2)[0];
        return account.endsWith("$") ? account.substring(0, account.length() - 1) : "";
    }

    /// Kind and host of a service; empty for whoever is none.
    String service() {
        boolean isService =
                parts.size() > 1 && KINDS.contains(parts.getFirst().toLowerCase(Locale.ROOT));
        return isService ? parts.getFirst() + "/" + parts.get(1) : "";
    }
}
