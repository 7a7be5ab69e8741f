package org.wardkeep.fuzz;

import org.wardkeep.formats.fuzz.FuzzTarget;
import org.wardkeep.formats.fuzz.FuzzTargets;

/// The target that the property `wardkeep.fuzz` names, as Jazzer wants it.
public final class FuzzOne {
    private static final FuzzTarget.Trial TRIAL =
            FuzzTargets.named(System.getProperty("wardkeep.fuzz", "packet")).trial();

    private FuzzOne() {}

    /// Called by Jazzer.
    public static void fuzzerTestOneInput(byte[] input) {
        TRIAL.run(input);
    }
}
