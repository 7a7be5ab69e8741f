package org.wardkeep.fuzz;

import org.wardkeep.formats.fuzz.FuzzTargets;

/// Writes the names of all targets, one a line, for `benchmarks/run-fuzz`.
public final class ListTargets {
    private ListTargets() {}

    public static void main(String[] arguments) {
        FuzzTargets.all().forEach(target -> System.out.println(target.name()));
    }
}
