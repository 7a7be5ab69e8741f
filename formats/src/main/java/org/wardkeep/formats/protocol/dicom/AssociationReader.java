package org.wardkeep.formats.protocol.dicom;

import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads the body of A-ASSOCIATE-RQ and -AC (PS3.8, 9.3.2 and 9.3.3; PS3.7, annex D). The identity
/// of a user (item 58H), which may hold a password, is stepped over.
final class AssociationReader {
    private static final int CALLED_AE = 4;
    private static final int CALLING_AE = 20;
    private static final int AE_TITLE = 16;
    private static final int ITEM_HEADER = 4;

    /// Context id and reserved bytes before the sub-items.
    private static final int CONTEXT_HEADER = 4;

    private static final int CONTEXT_PROPOSED = 0x20;
    private static final int CONTEXT_ANSWERED = 0x21;
    private static final int ABSTRACT_SYNTAX = 0x30;
    private static final int TRANSFER_SYNTAX = 0x40;
    private static final int USER_INFORMATION = 0x50;
    private static final int IMPLEMENTATION_CLASS = 0x52;
    private static final int IMPLEMENTATION_VERSION = 0x55;

    /// A request has at most 128 contexts: their ids are odd and have one byte.
    private static final int MOST_SYNTAXES = 256;

    private final Slice body;
    private final Set<String> services = new LinkedHashSet<>();
    private final Set<String> transferSyntaxes = new LinkedHashSet<>();
    private String implementationClass = "";
    private String implementationVersion = "";

    private AssociationReader(Slice body) {
        this.body = body;
    }

    static void read(int pduType, Slice body, Sink sink) {
        var reader = new AssociationReader(body);
        reader.items(DicomProtocol.ASSOCIATE_HEADER, body.length());
        boolean isRequest = pduType == DicomProtocol.ASSOCIATE_REQUEST;
        sink.accept(
                new DicomAssociation(
                        isRequest ? DicomRole.REQUESTOR : DicomRole.ACCEPTOR,
                        reader.text(CALLING_AE, AE_TITLE),
                        reader.text(CALLED_AE, AE_TITLE),
                        reader.implementationClass,
                        reader.implementationVersion,
                        List.copyOf(reader.services),
                        List.copyOf(reader.transferSyntaxes)));
    }

    /// Items and sub-items have the same form, and each kind stands at one level only.
    private void items(int from, int end) {
        int at = from;
        while (at + ITEM_HEADER <= end) {
            int type = body.u8(at);
            int length = body.u16(at + 2);
            int value = at + ITEM_HEADER;
            int next = value + length;
            switch (type) {
                // Their sub-items follow as if they were items.
                case CONTEXT_PROPOSED, CONTEXT_ANSWERED -> next = value + CONTEXT_HEADER;
                case USER_INFORMATION -> next = value;
                case ABSTRACT_SYNTAX -> add(services, value, length);
                case TRANSFER_SYNTAX -> add(transferSyntaxes, value, length);
                case IMPLEMENTATION_CLASS -> implementationClass = text(value, length);
                case IMPLEMENTATION_VERSION -> implementationVersion = text(value, length);
                default -> {}
            }
            at = next;
        }
    }

    private void add(Set<String> syntaxes, int at, int length) {
        var uid = text(at, length);
        if (!uid.isEmpty() && syntaxes.size() < MOST_SYNTAXES) {
            syntaxes.add(uid);
        }
    }

    private String text(int at, int length) {
        return body.text(at, length);
    }
}
