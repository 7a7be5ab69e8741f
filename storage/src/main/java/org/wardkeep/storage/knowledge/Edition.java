package org.wardkeep.storage.knowledge;

import java.time.Instant;
import java.util.List;

/// One file of a source, as it was last taken in.
///
/// @param source what it is of, such as `NVD`
/// @param part the file's name
/// @param revision what the source calls it
/// @param failure why a later attempt to take it in came to nothing; empty when none did
record Edition(
        String source,
        String part,
        String revision,
        Instant taken,
        long refused,
        List<String> problems,
        String failure) {
    Edition {
        problems = List.copyOf(problems);
    }

    static void write(Packer to, Edition one) {
        to.text(one.source).text(one.part).text(one.revision);
        writeInstant(to, one.taken);
        to.number(one.refused).texts(one.problems).text(one.failure);
    }

    static Edition read(Unpacker from) {
        return new Edition(
                from.text(),
                from.text(),
                from.text(),
                readInstant(from),
                from.number(),
                from.texts(),
                from.text());
    }

    static void writeInstant(Packer to, Instant at) {
        to.signed(at.getEpochSecond()).number(at.getNano());
    }

    static Instant readInstant(Unpacker from) {
        long seconds = from.signed();
        long nanos = from.number();
        if (seconds < Instant.MIN.getEpochSecond()
                || seconds > Instant.MAX.getEpochSecond()
                || nanos < 0
                || nanos > 999_999_999) {
            throw Unpacker.damaged("has a time that is none");
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }
}
