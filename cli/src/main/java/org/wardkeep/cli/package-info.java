/// The program `wardkeep`: commands, progress, and the wiring by plain constructors.
///
/// - In: arguments. Out: text or JSON on standard output, progress on standard error, an exit
///   status.
/// - Never: decides anything about devices; every command calls one operation.
/// - Add a command: one class, one line in [org.wardkeep.cli.Wardkeep].
/// - Proof: `WardkeepTest`, which runs the program as a user does.
@NullMarked
package org.wardkeep.cli;

import org.jspecify.annotations.NullMarked;
