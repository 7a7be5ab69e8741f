package org.wardkeep.storage.knowledge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The constants of a closed vocabulary with the numbers that stand for them in the file: their
/// places in the order in which they are declared. New constants are added at the end.
final class Coded<E extends Enum<E>> {
    private final List<E> constants;
    private final Map<E, Integer> codes;

    Coded(Class<E> vocabulary) {
        constants = List.of(vocabulary.getEnumConstants());
        codes = new EnumMap<>(vocabulary);
        constants.forEach(constant -> codes.put(constant, codes.size()));
    }

    int code(E constant) {
        return codes.getOrDefault(constant, 0);
    }

    E constant(int code) {
        if (code < 0 || code >= constants.size()) {
            throw Unpacker.damaged("has the number %d for one of %s".formatted(code, constants));
        }
        return constants.get(code);
    }

    void write(Packer to, E constant) {
        to.u8(code(constant));
    }

    E read(Unpacker from) {
        return constant(from.u8());
    }
}
