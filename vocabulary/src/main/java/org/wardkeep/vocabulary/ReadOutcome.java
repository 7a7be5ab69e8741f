package org.wardkeep.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What reading one document came to: all of it, part of it with the problems named, or nothing.
public sealed interface ReadOutcome<T> {
    /// Everything in the document was understood.
    record Complete<T>(T value) implements ReadOutcome<T> {}

    /// The document is usable; each problem says what of it is not, or what was repaired.
    record Partial<T>(T value, List<Problem> problems) implements ReadOutcome<T> {
        public Partial {
            problems = List.copyOf(problems);
        }
    }

    /// Nothing of the document can be used.
    record Refused<T>(Problem cause) implements ReadOutcome<T> {}

    /// Complete without problems, partial with them.
    static <T> ReadOutcome<T> of(T value, List<Problem> problems) {
        return problems.isEmpty() ? new Complete<>(value) : new Partial<>(value, problems);
    }

    /// What could be used of the document; empty when it was refused.
    default Optional<T> result() {
        return switch (this) {
            case Complete<T>(T value) -> Optional.of(value);
            case Partial<T>(T value, var _) -> Optional.of(value);
            case Refused<T> _ -> Optional.empty();
        };
    }

    default List<Problem> problems() {
        return switch (this) {
            case Complete<T> _ -> List.of();
            case Partial<T>(var _, var problems) -> problems;
            case Refused<T>(Problem cause) -> List.of(cause);
        };
    }

    default <R> ReadOutcome<R> map(Function<T, R> change) {
        return switch (this) {
            case Complete<T>(T value) -> new Complete<>(change.apply(value));
            case Partial<T>(T value, var problems) -> new Partial<>(change.apply(value), problems);
            case Refused<T>(Problem cause) -> new Refused<>(cause);
        };
    }
}
