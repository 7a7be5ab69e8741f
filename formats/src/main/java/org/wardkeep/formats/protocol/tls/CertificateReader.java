package org.wardkeep.formats.protocol.tls;

import org.wardkeep.formats.protocol.Ber;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.WireText;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// Reads a certificate (RFC 5280, 4.1) as far as it names somebody.
final class CertificateReader {
    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;
    private static final int OBJECT = 0x06;
    private static final int UTC_TIME = 0x17;
    private static final int BMP_TEXT = 0x1e;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int EXTENSIONS = 0xa3;

    /// Of the names of RFC 5280, 4.2.1.6.
    private static final int OTHER_NAME = 0xa0;

    private static final int MAIL_NAME = 0x81;
    private static final int DNS_NAME = 0x82;
    private static final int ADDRESS_NAME = 0x87;

    /// Names of one certificate that are kept; shared hosts have hundreds.
    private static final int MOST_NAMES = 20;

    private static final int MOST_ATTRIBUTES = 20;
    private static final int LONGEST_SERIAL = 20;
    private static final int IPV4_LENGTH = 4;

    private CertificateReader() {}

    /// Empty for what is no certificate, or is a person's.
    static Optional<TlsCertificate> read(Slice bytes) {
        var certificate = new Ber(bytes).into(SEQUENCE).into(SEQUENCE);
        if (!certificate.next(INTEGER)) {
            return Optional.empty();
        }
        var serial = hex(certificate.content());
        // The signature's algorithm is passed; issuer, validity and subject follow.
        boolean hasAlgorithm = certificate.next(SEQUENCE);
        if (!hasAlgorithm || !certificate.next(SEQUENCE)) {
            return Optional.empty();
        }
        var issuer = new Name(certificate.inside());
        var validity = certificate.into(SEQUENCE);
        var notBefore = validity.next() ? time(validity) : "";
        var notAfter = validity.next() ? time(validity) : "";
        if (!certificate.next(SEQUENCE)) {
            return Optional.empty();
        }
        var subject = new Name(certificate.inside());
        var names = new ArrayList<String>();
        boolean isPerson = subject.isPerson || !alternatives(certificate, names);
        return isPerson
                ? Optional.empty()
                : Optional.of(
                        new TlsCertificate(
                                subject.text, issuer.text, serial, notBefore, notAfter, names));
    }

    /// A distinguished name (RFC 5280, 4.1.2.4).
    private static final class Name {
        private final String text;
        private boolean isPerson;

        Name(Ber sets) {
            var all = new StringJoiner(", ");
            for (int i = 0; i < MOST_ATTRIBUTES && sets.next(SET); i++) {
                var attribute = sets.inside().into(SEQUENCE);
                if (!attribute.next(OBJECT)) {
                    continue;
                }
                var label = label(attribute.content());
                if (attribute.next() && !label.isEmpty()) {
                    isPerson |= label.equals("person");
                    all.add(label + "=" + value(attribute));
                }
            }
            text = all.toString();
        }

        private static String value(Ber attribute) {
            var content = attribute.content();
            if (attribute.tag() != BMP_TEXT) {
                return attribute.text();
            }
            var text = new StringBuilder();
            for (int at = 0; at + 1 < content.length() && at < 2 * Slice.LONGEST_TEXT; at += 2) {
                text.append((char) content.u16(at));
            }
            return WireText.clean(text.toString());
        }

        /// Of RFC 4519 and RFC 2985; empty for an attribute that is left out.
        private static String label(Slice object) {
            boolean isCommon = object.length() == 3 && object.u16(0) == 0x5504;
            if (!isCommon) {
                return isMail(object) || isUserId(object) ? "person" : "";
            }
            return switch (object.u8(2)) {
                case 3 -> "CN";
                case 5 -> "SERIALNUMBER";
                case 6 -> "C";
                case 7 -> "L";
                case 8 -> "ST";
                case 10 -> "O";
                case 11 -> "OU";
                // Surname, given name.
                case 4, 42 -> "person";
                default -> "";
            };
        }

        /// 1.2.840.113549.1.9.1
        private static boolean isMail(Slice object) {
            return object.length() == 9 && object.u24(6) == 0x01_0901;
        }

        /// 0.9.2342.19200300.100.1.1
        private static boolean isUserId(Slice object) {
            return object.length() == 10 && object.u8(0) == 0x09 && object.u24(7) == 0x64_0101;
        }
    }

    /// Adds the names; false when one is of a person.
    private static boolean alternatives(Ber certificate, List<String> names) {
        var extensions = certificate.into(EXTENSIONS).into(SEQUENCE);
        while (extensions.next(SEQUENCE)) {
            var extension = extensions.inside();
            boolean isAlternatives =
                    extension.next(OBJECT)
                            && extension.length() == 3
                            && extension.content().u24(0) == 0x55_1d11;
            if (isAlternatives && extension.next(OCTETS)) {
                return add(new Ber(extension.content()).into(SEQUENCE), names);
            }
        }
        return true;
    }

    private static boolean add(Ber alternatives, List<String> names) {
        while (alternatives.next() && names.size() < MOST_NAMES) {
            switch (alternatives.tag()) {
                case OTHER_NAME, MAIL_NAME -> {
                    // The name that Windows signs a person in with, or an address for mail.
                    return false;
                }
                case DNS_NAME -> names.add(alternatives.text());
                case ADDRESS_NAME -> names.add(address(alternatives.content()));
                default -> {}
            }
        }
        return true;
    }

    private static String address(Slice bytes) {
        boolean isIpv4 = bytes.length() == IPV4_LENGTH;
        var text = new StringJoiner(isIpv4 ? "." : ":");
        for (int at = 0; at < Math.min(bytes.length(), 16); at += isIpv4 ? 1 : 2) {
            text.add(
                    isIpv4
                            ? Integer.toString(bytes.u8(at))
                            : Integer.toHexString(Math.max(bytes.u16(at), 0)));
        }
        return text.toString();
    }

    private static String hex(Slice number) {
        var bytes = new byte[Math.min(number.length(), LONGEST_SERIAL)];
        number.copy(0, bytes, 0, bytes.length);
        return HexFormat.of().formatHex(bytes);
    }

    /// `YYMMDDhhmmssZ` or `YYYYMMDDhhmmssZ` (RFC 5280, 4.1.2.5).
    private static String time(Ber time) {
        var written = time.text();
        boolean isShort = time.tag() == UTC_TIME;
        var digits = isShort ? century(written) + written : written;
        boolean isComplete =
                digits.length() == 15 && digits.chars().limit(14).allMatch(Character::isDigit);
        return isComplete
                ? "%s-%s-%sT%s:%s:%sZ"
                        .formatted(
                                digits.substring(0, 4),
                                digits.substring(4, 6),
                                digits.substring(6, 8),
                                digits.substring(8, 10),
                                digits.substring(10, 12),
                                digits.substring(12, 14))
                : "";
    }

    /// Years from 50 on are of the century before.
    private static String century(String written) {
        return !written.isEmpty() && written.charAt(0) >= '5' ? "19" : "20";
    }
}
