package org.wardkeep.formats.protocol.hl7;

import java.util.Arrays;
import java.util.stream.Stream;

/// The only fields that are ever copied (HL7 2.9; segment and position). None of them is of a
/// patient or holds a clinical value.
enum Hl7Field {
    SENDING_APPLICATION(0, "MSH", 3),
    SENDING_FACILITY(1, "MSH", 4),
    RECEIVING_APPLICATION(2, "MSH", 5),
    RECEIVING_FACILITY(3, "MSH", 6),
    TYPE(4, "MSH", 9),
    VERSION(5, "MSH", 12),
    PROFILE(6, "MSH", 21),
    OBSERVATION(7, "OBX", 3),
    EQUIPMENT(8, "OBX", 18),
    DEVICE(9, "PRT", 10),
    /// Old senders count one field too far.
    DEVICE_AFTER(10, "PRT", 11),
    UDI_AFTER(11, "PRT", 12),
    UDI(12, "PRT", 16);

    private static final int MOST_FIELDS = 24;
    private static final Hl7Field[][] TABLE = table();

    private final int number;
    private final String segment;
    private final int position;

    Hl7Field(int number, String segment, int position) {
        this.number = number;
        this.segment = segment;
        this.position = position;
    }

    /// Segments that hold such fields, as numbers of the table.
    static int segment(int first, int second, int third) {
        if (first == 'M' && second == 'S' && third == 'H') {
            return 0;
        }
        if (first == 'O' && second == 'B' && third == 'X') {
            return 1;
        }
        return first == 'P' && second == 'R' && third == 'T' ? 2 : -1;
    }

    /// The number in the list of fields; -1 for a field that is not copied.
    static int at(int segment, int position) {
        if (segment < 0 || position >= MOST_FIELDS) {
            return -1;
        }
        for (var field : TABLE[segment]) {
            if (field.position == position) {
                return field.number();
            }
        }
        return -1;
    }

    /// Its place in the list of fields.
    int number() {
        return number;
    }

    private static Hl7Field[][] table() {
        return Stream.of("MSH", "OBX", "PRT")
                .map(name ->
                        Arrays.stream(values())
                                .filter(field -> field.segment.equals(name))
                                .toArray(Hl7Field[]::new))
                .toArray(Hl7Field[][]::new);
    }
}
