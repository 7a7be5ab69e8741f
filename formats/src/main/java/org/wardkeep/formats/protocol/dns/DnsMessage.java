package org.wardkeep.formats.protocol.dns;

import org.wardkeep.formats.protocol.Slice;

/// The form of messages (RFC 1035, 4.1) that DNS, mDNS, LLMNR and the NetBIOS name service share.
public final class DnsMessage {
    /// Kinds of records: RFC 1035, 3.2.2, RFC 3596, RFC 2782.
    public static final int A = 1;

    public static final int PTR = 12;
    public static final int HINFO = 13;
    public static final int TXT = 16;
    public static final int AAAA = 28;
    public static final int SRV = 33;

    private static final int HEADER = 12;
    private static final int RESPONSE = 0x8000;
    private static final int ERROR_BITS = 0xf;
    private static final int OPERATION_SHIFT = 11;
    private static final int QUESTION_TAIL = 4;
    private static final int RECORD_TAIL = 10;

    /// Records that are read of one message: more do not fit into 9,000 bytes, the largest message
    /// of mDNS (RFC 6762, 17).
    private static final int MOST_RECORDS = 400;

    private static final int MOST_QUESTIONS = 64;

    private DnsMessage() {}

    /// Takes the records of a message.
    @FunctionalInterface
    public interface Taker {
        /// @param name where the record's name stands
        /// @param type such as [DnsMessage#A]
        /// @param at where its data stand
        /// @param length bytes of its data, all inside of the message
        void record(int name, int type, int at, int length);
    }

    /// Whether the head of a message is plausible: one of the known operations, few questions, each
    /// whole, and no more records than bytes can hold.
    public static boolean isLikely(Slice message) {
        int questions = message.u16(4);
        long records = (long) message.u16(6) + message.u16(8) + message.u16(10);
        if (!message.has(0, HEADER) || questions > MOST_QUESTIONS || questions + records == 0) {
            return false;
        }
        int at = afterQuestions(message);
        return at > 0 && records * (RECORD_TAIL + 1) <= message.length() - at;
    }

    /// Whether it answers, without error.
    public static boolean isAnswer(Slice message) {
        int flags = message.u16(2);
        return flags >= 0 && (flags & RESPONSE) != 0 && (flags & ERROR_BITS) == 0;
    }

    /// What is asked for, 0 to 15; -1 outside.
    public static int operation(Slice message) {
        int flags = message.u16(2);
        return flags < 0 ? -1 : (flags >> OPERATION_SHIFT) & ERROR_BITS;
    }

    /// The place after the questions; -1 when they are broken.
    private static int afterQuestions(Slice message) {
        int at = HEADER;
        int questions = message.u16(4);
        if (questions > MOST_QUESTIONS) {
            return -1;
        }
        for (int i = 0; i < questions; i++) {
            at = DnsName.skip(message, at);
            if (!message.has(at, QUESTION_TAIL)) {
                return -1;
            }
            at += QUESTION_TAIL;
        }
        return at;
    }

    /// Goes through all records, up to the first broken one.
    public static void read(Slice message, Taker taker) {
        int at = afterQuestions(message);
        for (int i = 0; i < MOST_RECORDS && at > 0; i++) {
            int name = at;
            int tail = DnsName.skip(message, at);
            int length = message.u16(tail + RECORD_TAIL - 2);
            int data = tail + RECORD_TAIL;
            if (tail < 0 || length < 0 || !message.has(data, length)) {
                return;
            }
            taker.record(name, message.u16(tail), data, length);
            at = data + length;
        }
    }
}
