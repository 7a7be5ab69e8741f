/// What Wardkeep can be asked to do: one class per use case, a request in, a sealed result out.
///
/// - In: a request record. Out: a result that says everything a door needs to answer.
/// - Never: prints, knows HTTP, decides what a rule of the domain decides.
/// - Add an operation: one class with its permission and its journal entry, and a door in `cli`.
/// - Proof: each operation's own test; `RegistrationTest` asks every operation for its permission.
@NullMarked
package org.wardkeep.operations;

import org.jspecify.annotations.NullMarked;
