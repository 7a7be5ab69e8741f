/// The boundaries of the house as tests: what `ARCHITECTURE.md` says, asked of the code.
///
/// - In: the compiled classes of every floor, and the sources below `wardkeep.root`. Out: a failing
///   test that names the class or file and the rule.
/// - Never: lists exceptions without a reason beside them.
/// - Add a floor or a room: one line in `House`. Add a rule: one test here.
/// - Proof: each test was seen to fail on a line that breaks it.
@NullMarked
package org.wardkeep.architecture;

import org.jspecify.annotations.NullMarked;
