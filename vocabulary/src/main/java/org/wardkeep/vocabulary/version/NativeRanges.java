package org.wardkeep.vocabulary.version;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.util.List;

/// Turns ranges as ecosystems write them into `vers`: `^1.2 || >=3` of npm, `~> 2.0` of gems,
/// `[1.0,2.0)` of Maven and NuGet, `0.8.40+` of nginx.
///
/// The alternatives of a range become one row in the order of their versions. Where such a row
/// would mean something else, because alternatives overlap, it is the union of them.
///
/// Versions are completed to three numbers where the ecosystem's versions have three; `<=2.1` is
/// therefore `<=2.1.0`, as the suites ask, though npm itself would include 2.1.5.
public final class NativeRanges {
    private static final int MAX_LENGTH = 65_536;

    private static final List<String> BRACKETS = List.of("maven", "nuget");
    private static final List<String> LISTS = List.of("nginx", "openssl");

    private NativeRanges() {}

    /// The range that a text means in an ecosystem; refused, with the position, when it is none.
    ///
    /// @param scheme the name of a version scheme, such as `npm`
    public static ReadOutcome<VersRange> toVers(String scheme, String text) {
        var order = VersionSchemes.named(scheme);
        if (order.isEmpty()) {
            return refused(text, 0, "no version scheme is named " + Problem.quote(scheme));
        }
        if (text.length() > MAX_LENGTH) {
            var message = "a range has at most %d characters".formatted(MAX_LENGTH);
            return refused(text, MAX_LENGTH, message);
        }
        try {
            var id = order.get().id();
            var alternatives =
                    BRACKETS.contains(id)
                            ? new BracketRange(text).read()
                            : LISTS.contains(id)
                                    ? new ListedVersions(id, text).read()
                                    : new ComparatorRange(id, text).read();
            return RangeUnion.of(order.get(), alternatives)
                    .<ReadOutcome<VersRange>>map(
                            row -> new ReadOutcome.Complete<>(new VersRange(id, row)))
                    .orElseGet(() -> refused(text, 0, "a version in it is not readable"));
        } catch (Unreadable e) {
            return refused(text, e.at, e.expected);
        }
    }

    private static ReadOutcome<VersRange> refused(String text, int at, String message) {
        return new ReadOutcome.Refused<>(
                new Problem(Code.MALFORMED, Problem.quote(text), 1, at + 1L, message));
    }

    /// Where a reader of a notation stopped understanding; it never leaves this package.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final int at;
        private final String expected;

        Unreadable(int at, String expected) {
            super(expected);
            this.at = at;
            this.expected = expected;
        }
    }
}
