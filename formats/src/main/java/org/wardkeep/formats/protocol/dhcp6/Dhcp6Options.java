package org.wardkeep.formats.protocol.dhcp6;

import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.WireAddress;
import org.wardkeep.formats.protocol.WireText;
import org.wardkeep.formats.protocol.dns.DnsName;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

import java.util.ArrayList;
import java.util.List;

/// Where each option of one message stands (RFC 8415, 21). One that comes twice counts the first
/// time, apart from addresses.
final class Dhcp6Options {
    private static final int CLIENT_ID = 1;
    private static final int ADDRESSES = 3;
    private static final int ADDRESS = 5;
    private static final int PARAMETERS = 6;
    private static final int VENDOR_CLASS = 16;
    private static final int DOMAIN_NAME = 39;

    private static final int NUMBERS = 40;
    private static final int OPTION_HEADER = 4;
    private static final int ADDRESSES_HEADER = 12;

    /// Addresses of one message that are told; a client has one or two.
    private static final int MOST_ADDRESSES = 16;

    /// Kinds of identifier that hold a card's address (11.2, 11.4), and where.
    private static final int LINK_LAYER_AND_TIME = 1;

    private static final int LINK_LAYER = 3;
    private static final int ETHERNET = 1;

    private final Slice slice;
    private final int[] places = new int[NUMBERS];
    private final int[] lengths = new int[NUMBERS];
    private final List<IpAddress> addresses = new ArrayList<>();

    Dhcp6Options(Slice message, int from, int end) {
        slice = message;
        read(from, Math.min(end, message.length()));
    }

    /// Whether options fill the bytes to the end.
    static boolean areWhole(Slice slice, int from, int end) {
        int at = from;
        while (at + OPTION_HEADER <= end) {
            at += OPTION_HEADER + slice.u16(at + 2);
        }
        return at == end;
    }

    private void read(int from, int end) {
        int at = from;
        while (at + OPTION_HEADER <= end) {
            int option = slice.u16(at);
            int length = slice.u16(at + 2);
            at += OPTION_HEADER;
            if (at + length > end) {
                return;
            }
            if (option < NUMBERS && places[option] == 0) {
                places[option] = at;
                lengths[option] = length;
            }
            if (option == ADDRESSES) {
                readAddresses(at + ADDRESSES_HEADER, at + length);
            }
            at += length;
        }
    }

    private void readAddresses(int from, int end) {
        int at = from;
        while (at + OPTION_HEADER <= end) {
            int length = slice.u16(at + 2);
            boolean isAddress = slice.u16(at) == ADDRESS && at + OPTION_HEADER + length <= end;
            if (isAddress && addresses.size() < MOST_ADDRESSES) {
                var address = WireAddress.v6(slice, at + OPTION_HEADER);
                if (!address.equals(IpAddress.NONE)) {
                    addresses.add(address);
                }
            }
            at += OPTION_HEADER + length;
        }
    }

    /// Where the option's value stands; outside of the message when it was not sent.
    int place(int option) {
        return places[option] == 0 ? slice.length() : places[option];
    }

    int length(int option) {
        return lengths[option];
    }

    String duid() {
        return WireText.hex(slice, place(CLIENT_ID), length(CLIENT_ID));
    }

    MacAddress mac() {
        int at = place(CLIENT_ID);
        boolean isEthernet = slice.u16(at + 2) == ETHERNET;
        int mac =
                switch (slice.u16(at)) {
                    case LINK_LAYER_AND_TIME -> at + 8;
                    case LINK_LAYER -> at + 4;
                    default -> slice.length();
                };
        boolean isInside = mac + 6 == at + length(CLIENT_ID);
        return isEthernet && isInside ? WireAddress.mac(slice, mac) : MacAddress.NONE;
    }

    /// RFC 4704, 4: flags, then the name as DNS.
    String domainName() {
        int at = place(DOMAIN_NAME) + 1;
        return DnsName.readPlain(slice, at, length(DOMAIN_NAME) - 1);
    }

    long vendorEnterprise() {
        return Math.max(0, slice.u32(place(VENDOR_CLASS)));
    }

    /// The first class; each has its length before it.
    String vendorClass() {
        int at = place(VENDOR_CLASS) + 4;
        int most = length(VENDOR_CLASS) - 6;
        return slice.text(at + 2, Math.min(slice.u16(at), most));
    }

    String parameters() {
        var list = new StringBuilder();
        int at = place(PARAMETERS);
        // As many as an option of DHCP for IPv4 can ask for.
        for (int i = 0; i < Math.min(length(PARAMETERS) / 2, 255); i++) {
            list.append(i == 0 ? "" : ",").append(slice.u16(at + 2 * i));
        }
        return list.toString();
    }

    List<IpAddress> addresses() {
        return addresses;
    }
}
