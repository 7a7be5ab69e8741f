package org.wardkeep.operations.assess;

import org.wardkeep.inventory.Unit;

/// A unit with what concerns it. Like units share one [Answer].
public record UnitResult(Unit unit, Answer answer) {}
