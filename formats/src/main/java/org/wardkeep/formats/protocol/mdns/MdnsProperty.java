package org.wardkeep.formats.protocol.mdns;

import org.wardkeep.formats.protocol.Observation;

import java.util.Locale;
import java.util.Set;

/// A property of a service that tells what the device is (TXT, RFC 6763, 6).
///
/// @param instance the service, such as `Ward 3 printer._ipp._tcp.local`
/// @param key in lower case, such as `model`
/// @param value as it stands
public record MdnsProperty(String instance, String key, String value) implements Observation {
    /// Keys that tell maker, model, serial, software or role: Apple's device-info and RAOP, the
    /// Bonjour Printing Specification 1.2.1 (table 5), Google Cast, DICOM PS3.15 H.1.4.
    private static final Set<String> TOLD =
            Set.of(
                    "am",
                    "md",
                    "model",
                    "ty",
                    "product",
                    "usb_mfg",
                    "usb_mdl",
                    "mfg",
                    "mdl",
                    "manufacturer",
                    "vendor",
                    "serial",
                    "serialnumber",
                    "sn",
                    "mac",
                    "deviceid",
                    "osxvers",
                    "osvers",
                    "srcvers",
                    "vs",
                    "fv",
                    "firmware",
                    "fw",
                    "fw_version",
                    "version",
                    "sw",
                    "note",
                    "aet",
                    "primarydevicetype");

    @Override
    public String protocol() {
        return MdnsDecoder.NAME;
    }

    /// Whether a key, as it stands on the wire, is told.
    static boolean isTold(String key) {
        return TOLD.contains(key.toLowerCase(Locale.ROOT));
    }
}
