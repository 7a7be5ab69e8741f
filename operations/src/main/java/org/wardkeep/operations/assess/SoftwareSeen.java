package org.wardkeep.operations.assess;

import org.wardkeep.vulnerability.component.JudgedSoftware;

import java.util.List;
import java.util.function.Predicate;

/// The software of units, as far as somebody lists it, and what is known of it.
///
/// @param with what it was compared with
/// @param lists software lists (SBOMs) of the folder
/// @param listed how many parts they have
/// @param systems operating systems that device lists state, each once
/// @param unitsWithSystem how many units they stand for
/// @param judged what became of every list and operating system; empty when nothing is known
public record SoftwareSeen(
        ComparedWith with,
        int lists,
        int listed,
        int systems,
        int unitsWithSystem,
        List<JudgedSoftware> judged) {
    public SoftwareSeen {
        judged = List.copyOf(judged);
    }

    /// Whether the folder says nothing of any software.
    public boolean isEmpty() {
        return listed == 0 && systems == 0;
    }

    /// Parts with something open.
    public long affected() {
        return count(part -> !part.open().isEmpty());
    }

    /// Parts that nothing could be said of; not safe.
    public long unknown() {
        return count(JudgedSoftware.Part::isUnknown);
    }

    private long count(Predicate<JudgedSoftware.Part> which) {
        return judged.stream().flatMap(one -> one.components().stream()).filter(which).count();
    }
}
