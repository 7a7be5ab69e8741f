package org.wardkeep.formats.protocol.lldp;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.WireAddress;
import org.wardkeep.vocabulary.IpAddress;

import java.util.Arrays;

/// Reads LLDP with the inventory of LLDP-MED.
public final class LldpDecoder implements DatagramDecoder {
    static final String NAME = "LLDP";

    private static final int ETHER_TYPE = 0x88cc;
    private static final int LENGTH_BITS = 0x1ff;
    private static final int TYPE_SHIFT = 9;

    private static final int END = 0;
    private static final int CHASSIS = 1;
    private static final int PORT = 2;
    private static final int PORT_DESCRIPTION = 4;
    private static final int SYSTEM_NAME = 5;
    private static final int SYSTEM_DESCRIPTION = 6;
    private static final int CAPABILITIES = 7;
    private static final int ADDRESS = 8;
    private static final int ORGANISATION = 127;

    private static final int TIA = 0x0012bb;
    private static final int FIRST_INVENTORY = 5;
    private static final int INVENTORY = 7;
    private static final int IEEE_802_1 = 0x0080c2;
    private static final int PORT_VLAN = 1;
    private static final int ORGANISATION_HEADER = 4;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of(CHASSIS << 1);
    }

    @Override
    public Carrier carrier() {
        return new Carrier.Ethernet(ETHER_TYPE);
    }

    @Override
    public boolean recognises(Slice payload, int sourcePort, int destinationPort) {
        return payload.u8(0) == CHASSIS << 1;
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        var said = new Said(payload);
        int at = 0;
        int head = payload.u16(at);
        while (head >> TYPE_SHIFT > END && payload.has(at + 2, head & LENGTH_BITS)) {
            said.take(head >> TYPE_SHIFT, at + 2, head & LENGTH_BITS);
            at += 2 + (head & LENGTH_BITS);
            head = payload.u16(at);
        }
        said.tell(sink);
    }

    /// What one message said so far.
    private static final class Said {
        private final Slice slice;
        private final String[] texts = new String[SYSTEM_DESCRIPTION + 1];
        private final String[] inventory = new String[INVENTORY];
        private int capabilities;
        private int portVlan;
        private IpAddress address = IpAddress.NONE;

        Said(Slice slice) {
            this.slice = slice;
            Arrays.fill(texts, "");
            Arrays.fill(inventory, "");
        }

        void take(int type, int at, int length) {
            switch (type) {
                case CHASSIS, PORT -> texts[type] = identifier(type, at, length);
                case PORT_DESCRIPTION, SYSTEM_NAME, SYSTEM_DESCRIPTION ->
                        texts[type] = slice.text(at, length);
                case CAPABILITIES -> capabilities = Math.max(0, slice.u16(at + 2));
                case ADDRESS -> address(at, length);
                case ORGANISATION -> organisation(at, length);
                default -> {}
            }
        }

        /// 8.5.2.2 and 8.5.3.2: a kind, then a card's address, an IP address with its family before
        /// it, or text. The kinds have different numbers in the two.
        private String identifier(int type, int at, int length) {
            int kind = slice.u8(at) + (type == PORT ? 1 : 0);
            if (kind == 4 && length == 7) {
                return WireAddress.mac(slice, at + 1).toString();
            }
            if (kind == 5) {
                var found = WireAddress.of(slice, at + 2, length - 2);
                return found.equals(IpAddress.NONE) ? "" : found.toString();
            }
            return slice.text(at + 1, length - 1);
        }

        /// 8.5.9: the first address that is one; bridges without one send 0.0.0.0.
        private void address(int at, int length) {
            int size = slice.u8(at);
            if (address.equals(IpAddress.NONE) && size < length) {
                address = WireAddress.of(slice, at + 2, size - 1);
            }
        }

        private void organisation(int at, int length) {
            int kind = slice.u8(at + 3);
            int data = at + ORGANISATION_HEADER;
            int item = kind - FIRST_INVENTORY;
            if (slice.u24(at) == TIA && item >= 0 && item < INVENTORY) {
                inventory[item] = slice.text(data, length - ORGANISATION_HEADER);
            } else if (slice.u24(at) == IEEE_802_1 && kind == PORT_VLAN) {
                portVlan = Math.max(0, slice.u16(data));
            }
        }

        void tell(Sink sink) {
            if (texts[CHASSIS].isEmpty() || texts[PORT].isEmpty()) {
                return;
            }
            sink.accept(
                    new LldpNeighbour(
                            texts[CHASSIS],
                            texts[PORT],
                            texts[PORT_DESCRIPTION],
                            texts[SYSTEM_NAME],
                            texts[SYSTEM_DESCRIPTION],
                            capabilities,
                            address,
                            portVlan));
            if (Arrays.stream(inventory).anyMatch(item -> !item.isEmpty())) {
                sink.accept(
                        new LldpInventory(
                                inventory[0],
                                inventory[1],
                                inventory[2],
                                inventory[3],
                                inventory[4],
                                inventory[5],
                                inventory[6]));
            }
        }
    }
}
