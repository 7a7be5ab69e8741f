package org.wardkeep.formats.protocol.dhcp;

import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.WireAddress;
import org.wardkeep.formats.protocol.WireText;
import org.wardkeep.formats.protocol.dns.DnsName;
import org.wardkeep.vocabulary.IpAddress;

/// Where each option of one message stands (RFC 2132). An option that comes in several pieces is
/// joined (RFC 3396, 7).
final class DhcpOptions {
    static final int HOST_NAME = 12;
    static final int DOMAIN = 15;
    static final int REQUESTED_ADDRESS = 50;
    static final int MESSAGE = 53;
    static final int SERVER = 54;
    static final int PARAMETERS = 55;
    static final int VENDOR_CLASS = 60;
    static final int CLIENT_ID = 61;
    static final int USER_CLASS = 77;
    static final int DOMAIN_NAME = 81;
    static final int VENDOR_IDENTIFYING = 124;

    static final int FIRST = 240;

    private static final int OVERLOAD = 52;
    private static final int PAD = 0;
    private static final int END = 255;
    private static final int NUMBERS = 256;

    /// Fields of the header that may hold options as well (RFC 2132, 9.3).
    private static final int FILE = 108;

    private static final int FILE_SIZE = 128;
    private static final int SERVER_NAME = 44;
    private static final int SERVER_NAME_SIZE = 64;

    /// Pieces that are joined; each costs a copy of the message, and hardly any client sends two.
    private static final int MOST_JOINS = 8;

    private static final int ENCODED_NAME = 4;
    private static final int NAME_HEADER = 3;

    /// The message and, behind it, the options that were joined.
    private Slice slice;

    private final int[] places = new int[NUMBERS];
    private final int[] lengths = new int[NUMBERS];
    private int joins;

    DhcpOptions(Slice message) {
        slice = message;
        read(FIRST, message.length());
        int overload = number(OVERLOAD);
        if ((overload & 1) != 0) {
            read(FILE, FILE + FILE_SIZE);
        }
        if ((overload & 2) != 0) {
            read(SERVER_NAME, SERVER_NAME + SERVER_NAME_SIZE);
        }
    }

    private void read(int from, int end) {
        int at = from;
        while (at < end) {
            int option = slice.u8(at++);
            if (option == END) {
                return;
            }
            if (option == PAD) {
                continue;
            }
            int length = slice.u8(at++);
            if (length < 0 || at + length > end) {
                return;
            }
            if (places[option] == 0) {
                places[option] = at;
                lengths[option] = length;
            } else if (length > 0 && joins < MOST_JOINS) {
                join(option, at, length);
            }
            at += length;
        }
    }

    /// Puts what is known of an option and its next piece behind the message.
    private void join(int option, int at, int length) {
        int size = slice.length();
        var bytes = new byte[size + lengths[option] + length];
        slice.copy(0, bytes, 0, size);
        slice.copy(places[option], bytes, size, lengths[option]);
        slice.copy(at, bytes, size + lengths[option], length);
        slice = new Slice(bytes);
        places[option] = size;
        lengths[option] += length;
        joins++;
    }

    /// Where the option's value stands; outside of the message when it was not sent.
    private int place(int option) {
        return places[option] == 0 ? slice.length() : places[option];
    }

    String text(int option) {
        return slice.text(place(option), lengths[option]);
    }

    IpAddress address(int option) {
        return WireAddress.v4(slice, place(option));
    }

    String hex(int option) {
        return WireText.hex(slice, place(option), lengths[option]);
    }

    /// The first byte; 0 when the option was not sent.
    int number(int option) {
        return lengths[option] == 0 ? 0 : slice.u8(places[option]);
    }

    long enterprise() {
        return Math.max(0, slice.u32(place(VENDOR_IDENTIFYING)));
    }

    /// Numbers with commas between them.
    String numbers(int option) {
        var list = new StringBuilder();
        for (int i = 0; i < lengths[option]; i++) {
            list.append(i == 0 ? "" : ",").append(slice.u8(places[option] + i));
        }
        return list.toString();
    }

    /// RFC 4702, 2: flags, two codes, and the name as DNS or, from older clients, as text.
    String domainName() {
        int at = place(DOMAIN_NAME);
        int length = lengths[DOMAIN_NAME] - NAME_HEADER;
        if (length <= 0) {
            return "";
        }
        return (slice.u8(at) & ENCODED_NAME) != 0
                ? DnsName.readPlain(slice, at + NAME_HEADER, length)
                : slice.text(at + NAME_HEADER, length);
    }

    /// RFC 3004, 4: each class with its length; most clients send the text alone.
    String userClass() {
        int at = place(USER_CLASS);
        int length = lengths[USER_CLASS];
        boolean isCounted = slice.u8(at) == length - 1;
        return isCounted ? slice.text(at + 1, length - 1) : slice.text(at, length);
    }
}
