package org.wardkeep.lifecycle;

import org.wardkeep.formats.support.MilestoneDate;
import org.wardkeep.formats.support.SupportStatement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The milestones of one product.
///
/// @param statements all that is said of it
public record SupportTimeline(List<SupportStatement> statements) {
    public SupportTimeline {
        statements = List.copyOf(statements);
    }

    /// Where a product stands.
    ///
    /// @see <a
    ///   href="https://www.imdrf.org/documents/principles-and-practices-cybersecurity-legacy-medical-devices">IMDRF
    ///   N70:2023, section 4, the stages</a>
    public enum Stage {
        SUPPORT,
        LIMITED_SUPPORT,
        END_OF_SUPPORT,
        /// Nobody has said.
        UNKNOWN
    }

    /// The stage on a day. Of several statements the one that leaves the unit worst off decides,
    /// because a date that has passed is not undone by another that has not.
    public Stage on(LocalDate day) {
        var stage = Stage.UNKNOWN;
        for (var statement : statements) {
            stage = worse(stage, stage(statement, day));
        }
        return stage;
    }

    /// The statement that decides the stage on a day; empty when nobody has said anything of it.
    public Optional<SupportStatement> decisive(LocalDate day) {
        var stage = on(day);
        return stage == Stage.UNKNOWN
                ? Optional.empty()
                : statements.stream().filter(s -> stage(s, day) == stage).findFirst();
    }

    private static Stage stage(SupportStatement statement, LocalDate day) {
        if (!(statement.date() instanceof MilestoneDate.Known(var date, _))) {
            return Stage.UNKNOWN;
        }
        boolean passed = date.last().isBefore(day);
        return switch (statement.milestone()) {
            case IMDRF_END_OF_SUPPORT, OPENEOX_END_OF_LIFE, END_OF_SECURITY_SUPPORT ->
                    passed ? Stage.END_OF_SUPPORT : Stage.SUPPORT;
            case IMDRF_END_OF_LIFE, END_OF_GUARANTEED_SUPPORT ->
                    passed ? Stage.LIMITED_SUPPORT : Stage.SUPPORT;
            case GENERAL_AVAILABILITY, END_OF_SALES, UNRECOGNISED -> Stage.UNKNOWN;
        };
    }

    private static Stage worse(Stage a, Stage b) {
        return badness(a) >= badness(b) ? a : b;
    }

    private static int badness(Stage stage) {
        return switch (stage) {
            case UNKNOWN -> 0;
            case SUPPORT -> 1;
            case LIMITED_SUPPORT -> 2;
            case END_OF_SUPPORT -> 3;
        };
    }
}
