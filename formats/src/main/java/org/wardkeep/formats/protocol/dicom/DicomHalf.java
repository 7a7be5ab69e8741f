package org.wardkeep.formats.protocol.dicom;

import org.wardkeep.formats.protocol.Gather;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

import java.util.List;

/// One direction of an association: PDUs (PS3.8, 9.3), in them presentation data values (annex E),
/// in them fragments of command sets and data sets.
final class DicomHalf {
    private static final int MOST_TYPES = 7;

    /// The longest real request here has 16 KB: 128 presentation contexts with their syntaxes.
    private static final int LONGEST_ASSOCIATE = 64 << 10;

    /// Length, context, message control header (PS3.8, 9.3.5.1 and E.2).
    private static final int VALUE_HEADER = 6;

    private static final int IS_COMMAND = 1;
    private static final int IS_LAST = 2;

    private static final int AFFECTED_SOP_CLASS = 0x0000_0002;
    private static final int REQUESTED_SOP_CLASS = 0x0000_0003;
    private static final int COMMAND_FIELD = 0x0000_0100;
    private static final int MOVE_DESTINATION = 0x0000_0600;

    private static final int MODALITY = 0x0008_0060;
    private static final int MANUFACTURER = 0x0008_0070;
    private static final int INSTITUTION = 0x0008_0080;
    private static final int STATION = 0x0008_1010;
    private static final int DEPARTMENT = 0x0008_1040;
    private static final int MODEL = 0x0008_1090;
    private static final int SERIAL = 0x0018_1000;
    private static final int SOFTWARE = 0x0018_1020;

    private enum Part {
        PDU_HEADER,
        ASSOCIATE,
        VALUE_HEADER,
        FRAGMENT,
        REST
    }

    private final DicomRole sender;
    private final Gather gather = new Gather(LONGEST_ASSOCIATE);
    private final ElementReader commands =
            new ElementReader(
                    AFFECTED_SOP_CLASS, REQUESTED_SOP_CLASS, COMMAND_FIELD, MOVE_DESTINATION);
    private final ElementReader equipment =
            new ElementReader(
                    MODALITY,
                    MANUFACTURER,
                    INSTITUTION,
                    STATION,
                    DEPARTMENT,
                    MODEL,
                    SERIAL,
                    SOFTWARE);

    private Part part = Part.PDU_HEADER;
    private int pduType;
    private long pduLeft;
    private long fragmentLeft;
    private int control;
    private boolean isDataSetWanted;
    private boolean isCommandBegun;
    private boolean isDataSetBegun;

    DicomHalf(DicomRole sender) {
        this.sender = sender;
    }

    Next feed(Slice slice, Sink sink) {
        int at = 0;
        while (at < slice.length()) {
            int left = slice.length() - at;
            switch (part) {
                case PDU_HEADER -> {
                    at += gather.fill(slice, at, DicomProtocol.PDU_HEADER);
                    if (gather.length() == DicomProtocol.PDU_HEADER && !openPdu()) {
                        return Next.DONE;
                    }
                }
                case ASSOCIATE -> {
                    int wanted = (int) Math.min(pduLeft, LONGEST_ASSOCIATE);
                    at += gather.fill(slice, at, wanted);
                    if (gather.length() == wanted) {
                        pduLeft -= wanted;
                        AssociationReader.read(pduType, gather.slice(), sink);
                        go(Part.REST);
                    }
                }
                case VALUE_HEADER -> {
                    at += gather.fill(slice, at, VALUE_HEADER);
                    if (gather.length() == VALUE_HEADER && !openValue()) {
                        return Next.DONE;
                    }
                }
                case FRAGMENT -> {
                    int count = (int) Math.min(left, fragmentLeft);
                    readFragment(slice, at, count);
                    at += count;
                    fragmentLeft -= count;
                    pduLeft -= count;
                    endFragment(sink);
                }
                case REST -> {
                    int count = (int) Math.min(left, pduLeft);
                    at += count;
                    pduLeft -= count;
                    if (pduLeft == 0) {
                        go(Part.PDU_HEADER);
                    }
                }
            }
        }
        return skip(sink);
    }

    private void go(Part next) {
        gather.clear();
        part = next == Part.REST && pduLeft == 0 ? Part.PDU_HEADER : next;
    }

    private boolean openPdu() {
        var header = gather.slice();
        pduType = header.u8(0);
        pduLeft = header.u32(2);
        if (pduType < 1 || pduType > MOST_TYPES) {
            return false;
        }
        boolean isAssociate =
                pduType == DicomProtocol.ASSOCIATE_REQUEST
                        || pduType == DicomProtocol.ASSOCIATE_ACCEPT;
        if (isAssociate && pduLeft >= DicomProtocol.ASSOCIATE_HEADER) {
            go(Part.ASSOCIATE);
        } else {
            go(pduType == DicomProtocol.DATA && pduLeft > 0 ? Part.VALUE_HEADER : Part.REST);
        }
        return true;
    }

    private boolean openValue() {
        var header = gather.slice();
        fragmentLeft = header.u32(0) - 2;
        control = header.u8(5);
        pduLeft -= VALUE_HEADER;
        if (fragmentLeft < 0 || fragmentLeft > pduLeft) {
            return false;
        }
        if (isCommand()) {
            if (!isCommandBegun) {
                commands.begin(ElementReader.Encoding.IMPLICIT_LITTLE);
                isCommandBegun = true;
                isDataSetBegun = false;
            }
        } else if (!isDataSetBegun) {
            equipment.begin(ElementReader.Encoding.UNKNOWN);
            isDataSetBegun = true;
        }
        go(Part.FRAGMENT);
        return true;
    }

    private boolean isCommand() {
        return (control & IS_COMMAND) != 0;
    }

    private void readFragment(Slice slice, int at, int count) {
        if (isCommand()) {
            commands.take(slice, at, count);
        } else if (isDataSetWanted) {
            equipment.take(slice, at, count);
        }
    }

    /// Ends the fragment when all of it was taken.
    private void endFragment(Sink sink) {
        if (fragmentLeft > 0) {
            return;
        }
        if ((control & IS_LAST) != 0) {
            if (isCommand()) {
                endCommand(sink);
            } else {
                endDataSet(sink);
            }
        }
        go(pduLeft > 0 ? Part.VALUE_HEADER : Part.PDU_HEADER);
    }

    private void endCommand(Sink sink) {
        isCommandBegun = false;
        int field = commands.number(COMMAND_FIELD);
        var name = DicomCommand.name(field);
        isDataSetWanted = field == DicomCommand.STORE;
        if (!name.isEmpty()) {
            var affected = commands.text(AFFECTED_SOP_CLASS);
            sink.accept(
                    new DicomService(
                            sender,
                            name,
                            affected.isEmpty() ? commands.text(REQUESTED_SOP_CLASS) : affected,
                            commands.text(MOVE_DESTINATION)));
        }
    }

    private void endDataSet(Sink sink) {
        isDataSetBegun = false;
        if (isDataSetWanted && equipment.hasAny()) {
            sink.accept(
                    new DicomEquipment(
                            sender,
                            equipment.text(MODALITY),
                            equipment.text(MANUFACTURER),
                            equipment.text(MODEL),
                            equipment.text(STATION),
                            equipment.text(SERIAL),
                            values(equipment.text(SOFTWARE)),
                            equipment.text(INSTITUTION),
                            equipment.text(DEPARTMENT)));
        }
        isDataSetWanted = false;
    }

    /// Several values stand with a backslash between them (PS3.5, 6.4).
    private static List<String> values(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\\\"));
    }

    /// What follows and is not wanted. It counts as taken.
    private Next skip(Sink sink) {
        long unwanted =
                switch (part) {
                    case REST -> pduLeft;
                    case FRAGMENT -> unwantedOfFragment();
                    case PDU_HEADER, ASSOCIATE, VALUE_HEADER -> 0;
                };
        if (unwanted == 0) {
            return Next.MORE;
        }
        pduLeft -= unwanted;
        if (part == Part.REST) {
            go(Part.PDU_HEADER);
        } else {
            fragmentLeft -= unwanted;
            endFragment(sink);
        }
        return Next.skip(unwanted);
    }

    private long unwantedOfFragment() {
        if (isCommand()) {
            return 0;
        }
        return isDataSetWanted ? equipment.skip(fragmentLeft) : fragmentLeft;
    }

    /// A gap inside a fragment costs its data set, and no more.
    Next gap(long bytes) {
        boolean isInside =
                (part == Part.FRAGMENT && !isCommand() && bytes < fragmentLeft)
                        || (part == Part.REST && bytes < pduLeft);
        if (!isInside) {
            return Next.DONE;
        }
        pduLeft -= bytes;
        if (part == Part.FRAGMENT) {
            fragmentLeft -= bytes;
            isDataSetWanted = false;
        }
        return Next.MORE;
    }
}
