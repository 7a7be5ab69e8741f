package org.wardkeep.formats.stream;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.Protocol;
import org.wardkeep.formats.protocol.StreamProtocol;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Tables of who may be shown what, so that a packet is not offered to every decoder.
final class Recogniser {
    private static final int VALUES = 256;

    /// The numbers of a protocol in the table's list: streams first.
    private final int[][] streamsByByte;

    private final int[][] udpByByte;
    private final List<StreamProtocol> streams;
    private final List<DatagramDecoder> datagrams;
    private final DatagramDecoder[] direct;
    private final long[] directKeys;

    /// Kinds of carriers that name the protocol themselves.
    static final long ETHERNET = 1L << 40;

    static final long LLC = 2L << 40;
    static final long SNAP = 3L << 40;
    static final long IP = 4L << 40;

    Recogniser(List<StreamProtocol> streams, List<DatagramDecoder> datagrams) {
        this.streams = List.copyOf(streams);
        this.datagrams = List.copyOf(datagrams);
        streamsByByte = byByte(this.streams);
        udpByByte = byByte(this.datagrams.stream().<Protocol>map(Function.identity()).toList());
        var keyed = this.datagrams.stream().filter(one -> key(one.carrier()) != 0).toList();
        direct = keyed.toArray(DatagramDecoder[]::new);
        directKeys = keyed.stream().mapToLong(one -> key(one.carrier())).toArray();
    }

    /// Numbers of those whose first byte can have each value; decoders that are not for UDP are
    /// asked by their carrier.
    private static int[][] byByte(List<? extends Protocol> protocols) {
        var table = new int[VALUES][];
        for (int value = 0; value < VALUES; value++) {
            var numbers = new ArrayList<Integer>();
            for (int i = 0; i < protocols.size(); i++) {
                boolean isOffered =
                        switch (protocols.get(i)) {
                            case StreamProtocol _ -> true;
                            case DatagramDecoder one -> one.carrier() instanceof Carrier.Udp;
                        };
                if (isOffered && protocols.get(i).firstBytes().has(value)) {
                    numbers.add(i);
                }
            }
            table[value] = numbers.stream().mapToInt(Integer::intValue).toArray();
        }
        return table;
    }

    private static long key(Carrier carrier) {
        return switch (carrier) {
            case Carrier.Udp() -> 0;
            case Carrier.Ethernet(int type) -> ETHERNET | type;
            case Carrier.Llc(int dsap) -> LLC | dsap;
            case Carrier.Snap(int organisation, int protocol) ->
                    SNAP | ((long) organisation << Short.SIZE) | protocol;
            case Carrier.Ip(int number) -> IP | number;
        };
    }

    int[] streamsFor(int firstByte) {
        return streamsByByte[firstByte];
    }

    int[] udpFor(int firstByte) {
        return udpByByte[firstByte];
    }

    StreamProtocol stream(int number) {
        return streams.get(number);
    }

    DatagramDecoder datagram(int number) {
        return datagrams.get(number);
    }

    /// The place in the list of the decoder for a carrier; -1 for none.
    int directFor(long kind, long number) {
        long wanted = kind | number;
        for (int i = 0; i < directKeys.length; i++) {
            if (directKeys[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    DatagramDecoder direct(int place) {
        return direct[place];
    }

    /// Name of what a flow's bits say; empty for none.
    String name(int ipProtocol, int number) {
        if (number < 0) {
            return "";
        }
        return ipProtocol == FlowTracker.TCP
                ? streams.get(number).name()
                : datagrams.get(number).name();
    }
}
